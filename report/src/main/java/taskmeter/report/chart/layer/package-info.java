/**
 * The elements of a chart's data area: markers with intervals, forks, events, panels, and the legend.
 */
package taskmeter.report.chart.layer;

/**
 * What is drawn on the plane of a chart: markers with intervals, forks, events, panels, and the legend.
 */
package taskmeter.report.chart.layer;

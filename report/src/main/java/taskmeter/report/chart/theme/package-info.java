/**
 * The colours, sizes and font of all charts, with enough contrast on light and dark pages.
 */
package taskmeter.report.chart.theme;

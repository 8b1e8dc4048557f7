/**
 * Colours, sizes and the font, all in one place, with enough contrast on light and dark pages.
 */
package taskmeter.report.chart.theme;

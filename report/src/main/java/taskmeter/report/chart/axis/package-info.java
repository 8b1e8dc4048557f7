/**
 * Logarithmic and linear axes, their ticks, and the places of rows and columns.
 */
package taskmeter.report.chart.axis;

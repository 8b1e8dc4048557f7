/**
 * Logarithmic and linear axes, their ticks, and the positions of rows and columns.
 */
package taskmeter.report.chart.axis;

/**
 * Draws a {@link taskmeter.report.plot.Plot} as an SVG file with JFreeChart: {@link taskmeter.report.chart.SvgFile} is
 * the only class that the rest of the report uses. The same plot gives the same bytes on every JDK from 21 on, in
 * every locale, with or without a display or fonts.
 *
 * <p>{@code RowChart}, {@code LineChart}, {@code TrendChart}, {@code DriftChart} and {@code HeatChart} build a
 * JFreeChart each. Axes, ticks, markers and the legend are drawn here, because those of JFreeChart turn labels into
 * shapes, which a reader of the SVG cannot select or search.
 */
package taskmeter.report.chart;

/**
 * Charts of what was measured: a {@link taskmeter.report.plot.Plot} says what is to be seen,
 * {@link taskmeter.report.chart.SvgFile} draws it.
 *
 * <p>The plots are plain records. They know no scenario, carrier or JDK by name: labels, their order and the
 * series that give colour and shape all come from the caller. The same plot gives the same bytes on every JDK
 * from 21 on, in every locale, with or without a display or fonts.
 *
 * <p>Reading order: {@link taskmeter.report.plot.Mark}, {@link taskmeter.report.plot.Plot} and its kinds,
 * {@code RowChart}, {@code LineChart}, {@code TrendChart} and {@code HeatChart}, which make a JFreeChart of them,
 * {@code ScaleAxis} and {@code Ticks}, {@code SvgFile}, and {@code Theme} for all that is a matter of taste.
 */
package taskmeter.report.chart;

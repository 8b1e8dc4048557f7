/**
 * Turns the samples of a run into a summary and charts. Each step is a package, and uses only packages before it:
 *
 * <ol>
 *   <li>{@code quantity}: numbers for people.
 *   <li>{@code statistic}: estimates, intervals and tests.
 *   <li>{@code plot}, {@code chart}: what a figure shows, and how it is drawn.
 *   <li>{@code text}: text from outside, made visible.
 *   <li>{@code csv}: CSV files; all mistakes in them are reported at once.
 *   <li>{@code sample}: the run as it was measured, its forks, labels and environment.
 *   <li>{@code read}: the files of a run.
 *   <li>{@code machine}: what the machine did to the forks.
 *   <li>{@code matrix}: cells, and what each is compared with.
 *   <li>{@code metric}: what forks read beside time.
 *   <li>{@code doubt}: reasons not to believe a number.
 *   <li>{@code verdict}: slower, faster, same, inconclusive or not comparable.
 *   <li>{@code claim}: what the documentation of asyncio says, judged by the run.
 *   <li>{@code explain}, {@code export}: the arithmetic of one comparison, and the summary for programs.
 *   <li>{@code option}: the user's options.
 *   <li>{@code page}: the summary for people.
 *   <li>{@code html}: the same for a browser, in one file.
 * </ol>
 *
 * <p>{@link taskmeter.report.Main} connects them. A report reads no clock and draws no random number: the same samples
 * give the same bytes.
 */
package taskmeter.report;

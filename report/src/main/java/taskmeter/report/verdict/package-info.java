/**
 * Slower, faster, the same, inconclusive or not comparable, and why. A verdict is given to one cell on two runtimes;
 * one candidate runtime against one baseline is one family.
 */
package taskmeter.report.verdict;

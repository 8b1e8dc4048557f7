/**
 * Slower, faster, the same, inconclusive or not comparable, and why. A verdict compares one cell on two runtimes; all
 * verdicts on one candidate runtime and one baseline form a family.
 */
package taskmeter.report.verdict;

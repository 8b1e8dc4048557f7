/**
 * Reasons not to believe a number, one file each. A doubt is a value that belongs to a result; the page prints it
 * as a footnote. The doubt that only a verdict has, too few forks for it, is in {@code verdict}.
 */
package taskmeter.report.doubt;

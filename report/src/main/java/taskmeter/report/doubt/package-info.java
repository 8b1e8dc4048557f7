/**
 * Reasons not to believe a number, a file each. A doubt is a value that rides with the result and ends as a
 * footnote.
 */
package taskmeter.report.doubt;

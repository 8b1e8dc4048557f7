/**
 * Reasons not to believe a number, one file each. A doubt is a value that belongs to a result; the page prints it
 * as a footnote.
 */
package taskmeter.report.doubt;

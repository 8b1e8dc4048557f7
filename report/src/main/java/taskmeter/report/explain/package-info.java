/** Prints the arithmetic of one comparison, so that it can be checked by hand. */
package taskmeter.report.explain;

/** One comparison's arithmetic, so that it can be checked by hand. */
package taskmeter.report.explain;

/** What the report for browsers is about: comparisons, and cells that are not compared, with their names. */
package taskmeter.report.html.item;

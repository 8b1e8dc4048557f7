/**
 * How fast the report is: benchmarks of its hot paths, which are compared with their own past, and a table of what it
 * costs to draw runs of growing size.
 */
package taskmeter.report.speed;

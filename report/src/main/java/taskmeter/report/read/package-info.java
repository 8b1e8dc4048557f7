/**
 * Reads the files of a run, one class for each file, and checks that they are consistent.
 */
package taskmeter.report.read;

/**
 * Reads the files of a run, one class for each, and checks that they agree with each other.
 */
package taskmeter.report.read;

/**
 * The cells of a run, what each is compared with, and what is missing.
 */
package taskmeter.report.matrix;

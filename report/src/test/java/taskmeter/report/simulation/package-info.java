/**
 * Programs that simulate the statistics of the report, or analyse committed runs, and write the tables of the documents
 * in {@code results}. Tests run small forms of them.
 */
package taskmeter.report.simulation;

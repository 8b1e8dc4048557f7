/**
 * Programs that simulate what the report's statistics do, or look at committed runs, and write the tables of the
 * documents in {@code results}; tests run small forms of them.
 */
package taskmeter.report.simulation;

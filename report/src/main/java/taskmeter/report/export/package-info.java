/** The report for programs: {@code summary.json}, with the schema {@code results/summary.schema.json}. */
package taskmeter.report.export;

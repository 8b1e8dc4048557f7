/** What programs read of a report: {@code summary.json}, in the schema of {@code results/summary.schema.json}. */
package taskmeter.report.export;

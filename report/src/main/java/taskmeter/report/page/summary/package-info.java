/** The first page of a report: the answer, with links to the page of details. */
package taskmeter.report.page.summary;

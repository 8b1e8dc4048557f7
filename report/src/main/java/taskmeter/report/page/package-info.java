/**
 * The summary: Markdown, and what its charts show.
 */
package taskmeter.report.page;

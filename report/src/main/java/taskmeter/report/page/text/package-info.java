/**
 * Parts of a page that all topics use: Markdown, titles, footnotes, figures with captions, numbers with intervals.
 */
package taskmeter.report.page.text;

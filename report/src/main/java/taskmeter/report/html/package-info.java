/**
 * Writes {@code report.html}, one file for a browser that needs no network. Java writes all content as static HTML; the
 * scripts next to the style sheet in the resources sort and filter it, and keep the filter in the URL's fragment.
 */
package taskmeter.report.html;

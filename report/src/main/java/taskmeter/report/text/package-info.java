/**
 * Text from outside, which must not change what is around it. It is made visible where it enters: values of CSV files,
 * reasons of an allow list, and all that a terminal gets. No page or chart needs to do it again.
 */
package taskmeter.report.text;

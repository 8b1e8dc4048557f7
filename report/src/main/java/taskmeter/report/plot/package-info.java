/**
 * The content of figures: plain records of labels, values and intervals. They know no scenario, carrier or JDK by name,
 * and no drawing library.
 */
package taskmeter.report.plot;

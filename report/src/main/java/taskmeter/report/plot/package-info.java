/**
 * What a figure shows: plain records of labels, values and intervals, which know no scenario, carrier or JDK by name
 * and no drawing library.
 */
package taskmeter.report.plot;

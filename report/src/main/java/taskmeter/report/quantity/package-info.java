/**
 * Formats numbers for people, the same in every locale: units, scales, and which direction is better.
 */
package taskmeter.report.quantity;

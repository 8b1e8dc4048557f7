/**
 * Units, scales and which direction is better: numbers for people, the same in every locale.
 */
package taskmeter.report.quantity;

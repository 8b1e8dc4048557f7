/**
 * Describes the machine: disturbed forks, noise, positions, drift, and the campaign's own time.
 */
package taskmeter.report.page.machine;

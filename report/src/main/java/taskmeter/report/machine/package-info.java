/**
 * What the machine did to a run: disturbed forks, the effect of a fork's position in its block, and drift.
 */
package taskmeter.report.machine;

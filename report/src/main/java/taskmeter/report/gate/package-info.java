/** The gate: which verdicts fail a build, and its result for build servers. */
package taskmeter.report.gate;

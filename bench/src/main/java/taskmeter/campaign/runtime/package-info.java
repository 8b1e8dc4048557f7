/**
 * The JVMs that a campaign measures: a JDK, its settings, its label, and the matrix that its probe printed.
 */
package taskmeter.campaign.runtime;

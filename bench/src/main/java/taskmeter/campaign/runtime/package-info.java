/**
 * The runtimes that a campaign measures: a JDK with its settings, or a CPython; its label, and the matrix of its probe.
 */
package taskmeter.campaign.runtime;

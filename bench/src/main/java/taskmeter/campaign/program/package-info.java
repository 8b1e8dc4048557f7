/**
 * Which program this is: its version, its commit, and the classes of it that a digest covers.
 */
package taskmeter.campaign.program;

/**
 * The program itself: its version, its commit, and its classes.
 */
package taskmeter.campaign.program;

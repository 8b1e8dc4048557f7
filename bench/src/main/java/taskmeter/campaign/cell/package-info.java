/**
 * Cells and their place in the schedule: what the probe of a JVM lists, and which of it a campaign selects.
 */
package taskmeter.campaign.cell;

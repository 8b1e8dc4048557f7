/**
 * Cells and slots: the cells that the probe of a JVM lists, and the ones that a campaign selects.
 */
package taskmeter.campaign.cell;

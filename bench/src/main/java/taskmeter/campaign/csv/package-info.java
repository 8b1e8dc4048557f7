/**
 * CSV files to which complete rows are appended and forced to the disk, so that a crash loses no finished fork.
 */
package taskmeter.campaign.csv;

/**
 * What a campaign shows while it runs: where it is, current scores, and warnings when other programs disturb it.
 */
package taskmeter.campaign.progress;

/**
 * The ruler: a fixed reference workload, timed between forks, which shows how the machine drifts.
 */
package taskmeter.campaign.ruler;

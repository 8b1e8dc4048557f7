/**
 * The processes of forks: the watchdog that ends them, dumps of those that failed, forks of a killed campaign, and the
 * lock that allows one campaign at a time.
 */
package taskmeter.campaign.process;

/**
 * The options of a campaign, read by picocli from the command line and from the properties of the Maven build. All
 * mistakes are reported at once, each with the name under which the value was given.
 */
package taskmeter.campaign.option;

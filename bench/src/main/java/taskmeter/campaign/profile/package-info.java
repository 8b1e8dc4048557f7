/**
 * Records forks under Linux {@code perf}, and writes what their threads did: a flame graph, the collapsed stacks, and
 * the hottest frames. A profile is no measurement.
 */
package taskmeter.campaign.profile;

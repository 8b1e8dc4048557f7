/**
 * Which JDKs there are, and which of them a campaign compares.
 *
 * <p>Reading order: a {@link taskmeter.campaign.jdk.Place} names candidates, {@link taskmeter.campaign.jdk.Asked} asks
 * one of them what it is, {@link taskmeter.campaign.jdk.Discovery} asks them all, and a
 * {@link taskmeter.campaign.jdk.Choice} takes those that a user wants. Nothing here knows of campaigns.
 */
package taskmeter.campaign.jdk;

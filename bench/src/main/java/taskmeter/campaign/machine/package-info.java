/**
 * The machine that measures, as Linux shows it in {@code /proc} and {@code /sys}. Nothing here knows of a campaign,
 * and nothing here writes. Values that cannot be read are empty; they are never an error.
 *
 * <ul>
 *   <li>{@link taskmeter.campaign.machine.MachineFacts}: what is recorded once, before a campaign.
 *   <li>{@link taskmeter.campaign.machine.NoiseMeter}: what else happened during a fork; the {@link
 *       taskmeter.campaign.machine.DisturbanceRule} decides whether it disturbed the fork.
 * </ul>
 *
 * <p>OSHI has processors, memory, load and steal, but no pressure stall information, no quota of a control group, no
 * CPU time of ended children, and no root folder other than {@code /} for tests. So these files are read here.
 */
package taskmeter.campaign.machine;

/**
 * The box that measures, as Linux shows it in {@code /proc} and {@code /sys}. Nothing here knows of a campaign, and
 * nothing here writes. What cannot be read is empty, never an error.
 *
 * <ul>
 *   <li>{@link taskmeter.campaign.box.BoxFacts}: what there is to know once, before a campaign.
 *   <li>{@link taskmeter.campaign.box.Doctor}: which of it bends numbers, and what to do about it.
 *   <li>{@link taskmeter.campaign.box.NoiseMeter}: what else happened while something was measured; the
 *       {@link taskmeter.campaign.box.DisturbanceRule} judges it.
 *   <li>{@link taskmeter.campaign.box.Ruler}: whether the box has drifted between two measurements.
 * </ul>
 */
package taskmeter.campaign.machine;

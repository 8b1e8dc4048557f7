/**
 * The box that measures, as Linux shows it in {@code /proc} and {@code /sys}. Nothing here knows of a campaign, and
 * nothing here writes. What cannot be read is empty, never an error.
 *
 * <ul>
 *   <li>{@link taskmeter.campaign.box.BoxFacts}: what there is to know once, before a campaign.
 * </ul>
 */
package taskmeter.campaign.box;

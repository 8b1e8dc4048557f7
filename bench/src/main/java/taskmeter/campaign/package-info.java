/**
 * Depth of the cuboid: which cells run, in which order, how often, and where their samples go.
 *
 * <p>Reading order: {@link taskmeter.campaign.Main} takes the {@link taskmeter.campaign.option.CampaignOptions} and
 * lets a {@link taskmeter.campaign.MeasuredJvm} say what the {@link taskmeter.campaign.Matrix} is. A
 * {@link taskmeter.campaign.CellFilter} chooses, a {@link taskmeter.campaign.Schedule} orders, a
 * {@link taskmeter.campaign.JmhFork} runs, a {@link taskmeter.campaign.RunFolder} keeps; the
 * {@link taskmeter.campaign.Campaign} is the loop around them. No scenario and no carrier is known here by name.
 */
package taskmeter.campaign;

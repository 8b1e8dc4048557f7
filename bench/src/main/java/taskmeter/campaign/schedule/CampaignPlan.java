package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.message.UsageException;

/**
 * What a campaign is to do.
 *
 * @param profile how much of the matrix, and whether it measures
 * @param cells those that were asked for on all runtimes, whether they can run or not
 * @param budget the time after which no block may end
 * @param rounds no more rounds than that, where given
 * @param seed of the order
 */
public record CampaignPlan(Profile profile, List<Cell> cells, Duration budget, OptionalInt rounds, long seed) {

  public CampaignPlan {
    cells = List.copyOf(cells);
    if (!profile.measures()) {
      rounds = OptionalInt.of(1);
    }
  }

  /**
   * Refuses a budget that would end before the first block.
   *
   * @throws UsageException where no block fits
   */
  public void demandRoomForABlock() {
    long shortest = available().stream().collect(Collectors.groupingBy(Cell::key,
            Collectors.summingLong(cell -> cell.timed().plus(ExpectedTime.OVERHEAD).toMillis())))
        .values().stream().min(Long::compare).orElse(0L);
    if (rounds.isEmpty() && shortest > budget.toMillis()) {
      throw new UsageException("-Dbench.budget: found " + budget.toMillis() + " ms, but the shortest block, one fork "
          + "on every JDK, takes about " + shortest + " ms; allowed is more than that");
    }
  }

  /** Whether, after the first rounds, cells get as many blocks as they need, and not all as many. */
  public boolean twoStages() {
    return rounds.isEmpty() && runtimes().size() > 1;
  }

  /** Those with cells that can run, in the order of the cells. */
  public List<String> runtimes() {
    return available().stream().map(Cell::runtime).distinct().toList();
  }

  /** The cells that can run. */
  public List<Cell> available() {
    return cells.stream().filter(cell -> cell.unavailable().isEmpty()).toList();
  }

  /** The cells that cannot run. */
  public List<Cell> never() {
    return cells.stream().filter(cell -> cell.unavailable().isPresent()).toList();
  }
}

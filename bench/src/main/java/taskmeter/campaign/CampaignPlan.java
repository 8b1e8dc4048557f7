package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a campaign is to do.
 *
 * @param profile how much of the matrix, and whether it measures
 * @param cells those that were asked for, whether they can run or not
 * @param budget the time after which no slot may end
 * @param rounds no more rounds than that, where given
 * @param seed of the order
 */
record CampaignPlan(Profile profile, List<Cell> cells, Duration budget, OptionalInt rounds, long seed) {
  CampaignPlan {
    cells = List.copyOf(cells);
    if (!profile.measures()) {
      rounds = OptionalInt.of(1);
    }
  }

  /**
   * Refuses a budget that would end before the first fork.
   *
   * @throws UsageException where no fork fits
   */
  void demandRoomForAFork() {
    available().stream().map(ExpectedTime::unknown).min(Duration::compareTo)
        .filter(shortest -> rounds.isEmpty() && shortest.compareTo(budget) > 0)
        .ifPresent(shortest -> {
          throw new UsageException("-Dbench.budget: found " + budget.toMillis()
              + " ms, but the shortest fork takes about " + shortest.toMillis() + " ms; allowed is more than that");
        });
  }

  /** The cells that can run. */
  List<Cell> available() {
    return cells.stream().filter(cell -> cell.unavailable().isEmpty()).toList();
  }
}

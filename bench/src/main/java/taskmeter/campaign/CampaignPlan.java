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

  /** The cells that can run. */
  List<Cell> available() {
    return cells.stream().filter(cell -> cell.unavailable().isEmpty()).toList();
  }
}

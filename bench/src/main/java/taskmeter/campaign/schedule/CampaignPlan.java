package taskmeter.campaign.schedule;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.message.UsageException;

/**
 * The plan of a campaign.
 *
 * @param profile the part of the matrix, and whether the campaign measures
 * @param cells the selected cells on all runtimes, available or not
 * @param budget the time within which every block must end
 * @param rounds the maximum number of rounds, if given
 * @param seed the seed of the order
 * @param diagnoses the kinds of diagnostic forks, which run after the timed ones and are not part of the budget
 * @param interleave how the forks of a block follow each other
 */
public record CampaignPlan(Profile profile, List<Cell> cells, Duration budget, OptionalInt rounds, long seed,
    List<Diagnosis> diagnoses, Interleave interleave) {

  public CampaignPlan {
    cells = List.copyOf(cells);
    diagnoses = List.copyOf(diagnoses);
    if (!profile.measures()) {
      rounds = OptionalInt.of(1);
    }
  }

  /** A plan without diagnostic forks, whose forks run one after the other. */
  public CampaignPlan(Profile profile, List<Cell> cells, Duration budget, OptionalInt rounds, long seed) {
    this(profile, cells, budget, rounds, seed, List.of(), Interleave.FORKS);
  }

  /** The number of diagnostic forks, and their expected time, in words. */
  public String diagnosis(ExpectedTime expected) {
    return Diagnoses.text(this, expected);
  }

  /**
   * Requires that the budget has room for at least one block.
   *
   * @throws UsageException if no block fits
   */
  public void requireRoomForABlock() {
    long shortest = available().stream().collect(Collectors.groupingBy(Cell::key,
            Collectors.summingLong(cell -> cell.timed().plus(ExpectedTime.OVERHEAD).toMillis())))
        .values().stream().min(Long::compare).orElse(0L);
    if (rounds.isEmpty() && shortest > budget.toMillis()) {
      throw new UsageException("-Dbench.budget: found " + budget.toMillis() + " ms; expected more than " + shortest
          + " ms, which the shortest block (one fork on every runtime) requires; increase it");
    }
  }

  /** Whether the number of blocks of a cell depends on its variance after the first rounds. */
  public boolean twoStages() {
    return rounds.isEmpty() && compares();
  }

  /** Whether several runtimes have a cell in common, so that the report compares them. */
  public boolean compares() {
    return available().stream().collect(Collectors.groupingBy(Cell::key, Collectors.counting()))
        .values().stream().anyMatch(runtimes -> runtimes > 1);
  }

  /** The runtimes with available cells, in the order of the cells. */
  public List<String> runtimes() {
    return available().stream().map(Cell::runtime).distinct().toList();
  }

  /** The cells that can run. */
  public List<Cell> available() {
    return cells.stream().filter(cell -> cell.unavailable().isEmpty()).toList();
  }

  /** The cells that cannot run. */
  public List<Cell> unavailable() {
    return cells.stream().filter(cell -> cell.unavailable().isPresent()).toList();
  }
}

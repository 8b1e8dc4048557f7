package taskmeter.report.read;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.read.SampleRows.Place;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Iterations;
import taskmeter.report.sample.Reading;

/**
 * What is wrong with the samples of a run, before it is known in which rows: the file is read again to find them.
 *
 * @param slots the slots to look at
 * @param gaps the places with gaps in the numbers of their iterations, and how many iterations each has
 * @param longest for each slot with an impossible time, the nanoseconds that the slot took
 * @param unsealed slots without a row in {@code forks.csv} that no kill explains
 * @param next the slot that a kill can have left without a row; empty if the run is complete
 */
record Suspicion(Set<Long> slots, Map<Place, Integer> gaps, Map<Long, Double> longest, Set<Long> unsealed,
    OptionalLong next) {

  /** Returns whether there is none. */
  boolean none() {
    return slots.isEmpty();
  }

  /** Returns whether a slot is to be looked at. */
  boolean about(long slot) {
    return slots.contains(slot);
  }

  /** Complains about a row that is the reason. */
  void check(Place place, long number, double value, CsvRow row) {
    if (number > gaps.getOrDefault(place, Integer.MAX_VALUE)) {
      row.complain("iteration", Long.toString(number), "at most " + gaps.get(place) + ", because slot " + place.slot()
          + " has that many " + place.phase() + " iterations", "restore the rows that are missing, or correct it");
    }
    double most = longest.getOrDefault(place.slot(), Double.MAX_VALUE);
    if (place.metric().equals(Reading.TIME) && value > most) {
      row.complain("value", CsvRow.quoted(row.text("value")), "at most " + most
          + ", because the fork took no longer for all of its operations", "correct it");
    }
  }

  /** Collects what is wrong. */
  static Suspicion of(SampleRows rows, ForksFile forks, boolean complete) {
    Set<Long> slots = new HashSet<>();
    Map<Place, Integer> gaps = rows.gaps();
    gaps.keySet().forEach(place -> slots.add(place.slot()));
    Map<Long, Double> longest = new HashMap<>();
    for (SlotRow row : forks.rows()) {
      Iterations iterations = rows.iterations().getOrDefault(row.slot(), Iterations.NONE);
      if (row.diagnostic() && !iterations.equals(Iterations.NONE)) {
        slots.add(row.slot());
      }
      duration(row.fork()).ifPresent(most -> {
        if (iterations.longest() > most) {
          longest.put(row.slot(), (double) most);
          slots.add(row.slot());
        }
      });
    }
    long last = forks.rows().isEmpty() ? 0 : forks.rows().get(forks.rows().size() - 1).slot();
    Set<Long> unsealed = new HashSet<>(rows.unsealed());
    unsealed.removeIf(slot -> !forks.sound() || slot < last || slot == last + 1 && !complete);
    slots.addAll(unsealed);
    return new Suspicion(slots, gaps, longest, unsealed,
        complete ? OptionalLong.empty() : OptionalLong.of(last + 1));
  }

  /** Returns the nanoseconds that a slot took, with the tolerance of a clock. */
  private static OptionalLong duration(Fork fork) {
    return fork.start().isEmpty() || fork.end().isEmpty() ? OptionalLong.empty() : OptionalLong.of(
        1_000_000 * Duration.between(fork.start().get(), fork.end().get()).plus(CampaignRules.CLOCK).toMillis());
  }
}

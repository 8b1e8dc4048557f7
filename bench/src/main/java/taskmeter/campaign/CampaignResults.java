package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;

/** What a campaign has found so far, kept for the table at its end; the samples themselves are in the run's folder. */
public final class CampaignResults {

  /** One cell's forks. */
  static final class Found {
    private final List<Double> forkMeans = new ArrayList<>();
    private Optional<String> trouble;

    private Found(Optional<String> trouble) {
      this.trouble = trouble;
    }

    /** The means of the forks' measured iterations, in nanoseconds for one operation. */
    List<Double> forkMeans() {
      return List.copyOf(forkMeans);
    }

    /** Why forks are missing. */
    Optional<String> trouble() {
      return trouble;
    }

    /** The geometric mean of the fork means. */
    OptionalDouble geometricMean() {
      return forkMeans.isEmpty() ? OptionalDouble.empty()
          : OptionalDouble.of(Math.exp(forkMeans.stream().mapToDouble(Math::log).average().orElseThrow()));
    }
  }

  private final Map<Cell, Found> cells = new LinkedHashMap<>();
  private Duration timed = Duration.ZERO;
  private Duration before = Duration.ZERO;
  private Duration sitting = Duration.ZERO;
  private int failed;
  private Optional<Integer> interruptedIn = Optional.empty();

  CampaignResults(List<Cell> planned) {
    for (Cell cell : planned) {
      cells.put(cell, new Found(cell.unavailable().map(reason -> "not available: " + reason)));
    }
  }

  void add(Slot slot, ForkOutcome outcome) {
    Found found = cells.get(slot.cell());
    switch (outcome) {
      case ForkOutcome.Measured measured -> {
        timed = timed.plus(slot.cell().timed());
        if (slot.attempt() > 1) {
          // The fork before it was disturbed
          found.forkMeans.removeLast();
        }
        found.forkMeans.add(measured.samples().stream().filter(sample -> sample.phase() == Phase.MEASURED)
            .mapToDouble(Sample::value).average().orElseThrow());
      }
      case ForkOutcome.NotAvailable never -> found.trouble = Optional.of("not available: " + never.reason());
      case ForkOutcome.Failed failure -> {
        failed++;
        found.trouble = Optional.of("failed: " + failure.reason());
      }
    }
  }

  void interruptedIn(int round) {
    interruptedIn = Optional.of(round);
  }

  /** What earlier sittings took. */
  void before(Duration wall) {
    before = wall;
  }

  /** What this sitting has taken so far. */
  void sitting(Duration elapsed) {
    sitting = elapsed;
  }

  Map<Cell, Found> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** All sittings together. */
  Duration wall() {
    return before.plus(sitting);
  }

  /** The part of {@link #wall} that is neither warmup nor measured time. */
  Duration harness() {
    return wall().minus(timed);
  }

  /** Forks that failed. */
  int failed() {
    return failed;
  }

  /** {@code yes}, or {@code no: } and why not. */
  public String complete() {
    long without = cells.values().stream()
        .filter(found -> found.forkMeans.isEmpty() && found.trouble.isEmpty()).count();
    if (interruptedIn.isPresent()) {
      return "no: interrupted in round " + interruptedIn.get();
    }
    if (failed > 0) {
      return "no: failed forks: " + failed;
    }
    return without == 0 ? "yes" : "no: the budget ended before these had a fork: " + without + " cells";
  }
}

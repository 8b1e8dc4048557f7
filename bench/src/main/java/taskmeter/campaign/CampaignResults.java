package taskmeter.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;

/** The results of a campaign so far, for the table at its end. The samples themselves are in the run's folder. */
public final class CampaignResults {

  /** The results of one cell's forks. */
  static final class CellResult {
    private final SortedMap<Integer, Double> means = new TreeMap<>();
    private Optional<String> unavailable;
    private Optional<String> failure = Optional.empty();

    private CellResult(Optional<String> unavailable) {
      this.unavailable = unavailable;
    }

    /** The mean of each fork's measured iterations, in nanoseconds per operation. */
    List<Double> forkMeans() {
      return List.copyOf(means.values());
    }

    /** Why the cell cannot run. */
    Optional<String> unavailable() {
      return unavailable;
    }

    /** Why its last failed fork failed. */
    Optional<String> failure() {
      return failure;
    }

    /** Whether no fork has ended, and the cell could run. */
    boolean notReached() {
      return means.isEmpty() && unavailable.isEmpty() && failure.isEmpty();
    }

    /** The geometric mean of the fork means. */
    OptionalDouble geometricMean() {
      return geometricMean(means.values().stream());
    }

    /** The geometric mean of the ratios within the blocks that both cells have; empty if there is none. */
    OptionalDouble ratioTo(CellResult other) {
      return geometricMean(means.entrySet().stream().filter(mean -> other.means.containsKey(mean.getKey()))
          .map(mean -> mean.getValue() / other.means.get(mean.getKey())));
    }

    private static OptionalDouble geometricMean(Stream<Double> values) {
      OptionalDouble log = values.mapToDouble(Math::log).average();
      return log.isPresent() ? OptionalDouble.of(Math.exp(log.getAsDouble())) : log;
    }
  }

  /**
   * A fork without a result.
   *
   * @param slot what ran
   * @param reason why it failed
   */
  record FailedFork(Slot slot, String reason) {

    /** The cell, its runtime, and the reason. */
    String text() {
      return slot.cell().onRuntime() + ": " + reason;
    }
  }

  private final Map<Cell, CellResult> cells = new LinkedHashMap<>();
  private Duration timed = Duration.ZERO;
  private Duration earlier = Duration.ZERO;
  private Duration segment = Duration.ZERO;
  private final List<FailedFork> failed = new ArrayList<>();
  private int observed;
  private int disturbed;
  private int diagnosed;
  private int notDiagnosed;
  private Optional<Integer> interruptedIn = Optional.empty();

  CampaignResults(List<Cell> planned) {
    for (Cell cell : planned) {
      cells.put(cell, new CellResult(cell.unavailable()));
    }
  }

  void add(Slot slot, ForkOutcome outcome) {
    if (slot.diagnosis().isPresent()) {
      addDiagnosis(slot, outcome);
      return;
    }
    CellResult result = cells.get(slot.cell());
    switch (outcome) {
      case ForkOutcome.Diagnosed diagnosed -> throw new IllegalStateException(slot + ": diagnosed, but to be timed");
      case ForkOutcome.Measured measured -> {
        timed = timed.plus(slot.cell().timed());
        // Replaces the previous attempt, which was disturbed
        result.means.put(slot.block(), measured.samples().stream().filter(Sample::isMeasuredScore)
            .mapToDouble(Sample::value).average().orElseThrow());
      }
      case ForkOutcome.NotAvailable unavailable -> result.unavailable = Optional.of(unavailable.reason());
      case ForkOutcome.Failed failure -> {
        failed.add(new FailedFork(slot, failure.reason()));
        result.failure = Optional.of(failure.reason());
      }
    }
  }

  /** Counts a timed fork, and whether it was disturbed; not if that is unknown. */
  void add(Slot slot, Optional<Boolean> noise) {
    if (slot.diagnosis().isEmpty() && noise.isPresent()) {
      observed++;
      disturbed += noise.get() ? 1 : 0;
    }
  }

  private void addDiagnosis(Slot slot, ForkOutcome outcome) {
    if (outcome instanceof ForkOutcome.Diagnosed) {
      diagnosed++;
      timed = timed.plus(slot.cell().timed());
    } else {
      notDiagnosed++;
    }
  }

  void interruptedIn(int round) {
    interruptedIn = Optional.of(round);
  }

  /** Sets the wall time of the run's earlier segments. */
  void earlier(Duration wall) {
    earlier = wall;
  }

  /** Sets the wall time of this segment so far. */
  void segment(Duration elapsed) {
    segment = elapsed;
  }

  Map<Cell, CellResult> cells() {
    return Collections.unmodifiableMap(cells);
  }

  /** The available cells without a fork that has ended. */
  List<Cell> notReached() {
    return cells.entrySet().stream().filter(each -> each.getValue().notReached()).map(Map.Entry::getKey).toList();
  }

  /** The cell on the first runtime that has it: the ratios of the other runtimes are relative to it. */
  Optional<Cell> first(Cell cell) {
    return cells.keySet().stream().filter(each -> each.unavailable().isEmpty() && each.key().equals(cell.key()))
        .findFirst();
  }

  /** The timed forks of which is known whether they were disturbed. */
  int observed() {
    return observed;
  }

  /** The disturbed forks among {@link #observed}. */
  int disturbed() {
    return disturbed;
  }

  /** The wall time of all segments of the run. */
  Duration wall() {
    return earlier.plus(segment);
  }

  /** Harness overhead: the part of {@link #wall} that is neither warmup nor measured time. */
  Duration harness() {
    return wall().minus(timed);
  }

  /** The failed forks, in the order in which they ran. */
  List<FailedFork> failed() {
    return List.copyOf(failed);
  }

  /** The number of diagnostic forks that counted something. */
  int diagnosed() {
    return diagnosed;
  }

  /** The number of diagnostic forks that failed. The timed results are complete without them. */
  int notDiagnosed() {
    return notDiagnosed;
  }

  /** {@code yes}, or {@code no: } and the reason. */
  public String complete() {
    int without = notReached().size();
    if (interruptedIn.isPresent()) {
      return "no: interrupted in round " + interruptedIn.get();
    }
    String budget = without == 0 ? "" : "the budget ended before " + without + (without == 1 ? " cell" : " cells")
        + " had a fork";
    if (!failed.isEmpty()) {
      return "no: failed forks: " + failed.size() + (without == 0 ? "" : "; " + budget);
    }
    return without == 0 ? "yes" : "no: " + budget;
  }
}

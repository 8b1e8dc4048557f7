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

/** The results of a campaign so far, for the table at its end. The samples themselves are in the run's folder. */
public final class CampaignResults {

  /** The results of one cell's forks. */
  static final class CellResult {
    private final List<Double> forkMeans = new ArrayList<>();
    private Optional<String> trouble;

    private CellResult(Optional<String> trouble) {
      this.trouble = trouble;
    }

    /** The mean of each fork's measured iterations, in nanoseconds per operation. */
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
  private int diagnosed;
  private int notDiagnosed;
  private Optional<Integer> interruptedIn = Optional.empty();

  CampaignResults(List<Cell> planned) {
    for (Cell cell : planned) {
      cells.put(cell, new CellResult(cell.unavailable().map(reason -> "not available: " + reason)));
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
        if (slot.attempt() > 1) {
          // The previous attempt was disturbed
          result.forkMeans.removeLast();
        }
        result.forkMeans.add(measured.samples().stream().filter(Sample::isMeasuredScore)
            .mapToDouble(Sample::value).average().orElseThrow());
      }
      case ForkOutcome.NotAvailable unavailable ->
          result.trouble = Optional.of("not available: " + unavailable.reason());
      case ForkOutcome.Failed failure -> {
        failed.add(new FailedFork(slot, failure.reason()));
        result.trouble = Optional.of("failed: " + failure.reason());
      }
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
    long without = cells.values().stream()
        .filter(result -> result.forkMeans.isEmpty() && result.trouble.isEmpty()).count();
    if (interruptedIn.isPresent()) {
      return "no: interrupted in round " + interruptedIn.get();
    }
    if (!failed.isEmpty()) {
      return "no: failed forks: " + failed.size();
    }
    return without == 0 ? "yes" : "no: the budget ended before " + without + " cells had a fork";
  }
}

package taskmeter.report.sample;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Ruler.RulerReading;

/**
 * A run that was read and checked: every name in use has a label, and every fork that counts has measured iterations.
 *
 * @param name the run's name
 * @param forks in the order of their slots; at least one, and none that was {@link State#DIAGNOSED diagnosed}
 * @param readings of metrics other than time, from forks that count and from diagnosed ones, in the order of the slots
 * @param failedDiagnoses forks for diagnosis that failed, in the order of the slots
 * @param ruler readings of the rulers in the order of their times; may be empty
 * @param merged the runs that it was merged from; empty for a run as it was measured
 */
public record Run(
    String name, List<Fork> forks, List<Reading> readings, List<FailedDiagnosis> failedDiagnoses,
    Environment environment, Labels labels, List<RulerReading> ruler, Optional<MergedRuns> merged) {

  /**
   * A fork for diagnosis that failed. Its cell did not: the forks of time count without it.
   *
   * @param cell the cell
   * @param reason why it failed
   */
  public record FailedDiagnosis(CellKey cell, String reason) {

    /** Returns the same failure on another runtime. */
    FailedDiagnosis on(String runtime) {
      return new FailedDiagnosis(cell.withRuntime(runtime), reason);
    }
  }

  public Run {
    forks = List.copyOf(forks);
    readings = List.copyOf(readings);
    failedDiagnoses = List.copyOf(failedDiagnoses);
    forks.stream().filter(fork -> fork.state() == State.DIAGNOSED).findFirst().ifPresent(fork -> {
      throw new IllegalArgumentException(
          "forks: found a diagnosed fork in slot " + fork.slot() + "; expected none; give its readings");
    });
    ruler = List.copyOf(ruler);
  }

  /** Returns a run that only measured time. */
  public Run(String name, List<Fork> forks, Environment environment, Labels labels, List<RulerReading> ruler,
      Optional<MergedRuns> merged) {
    this(name, forks, List.of(), List.of(), environment, labels, ruler, merged);
  }

  /** Returns the runs as they were measured: this one alone, or the runs that it was merged from. */
  public List<Run> parts() {
    return merged.map(MergedRuns::runs).orElse(List.of(this));
  }

  /** Returns the runtimes of the forks, without duplicates, in the order of the slots. */
  public List<String> runtimes() {
    return forks.stream().map(fork -> fork.cell().runtime()).distinct().toList();
  }

  /** Returns the run as it was measured that a runtime comes from: this one, or one that it was merged from. */
  public Run origin(String runtime) {
    return merged.map(all -> all.origin(runtime)).orElse(this);
  }

  /** Returns whether each planned cell has a row, or the run says that it is complete. */
  public boolean reachedAllCells() {
    return environment.value("complete").equals(Optional.of("yes")) || cells() >= planned().orElse(Long.MAX_VALUE);
  }

  private long cells() {
    return forks.stream().map(Fork::cell).distinct().count();
  }

  private OptionalLong planned() {
    return environment.value("cells").map(text -> text.replaceFirst("\\D.*", "")).filter(text -> !text.isEmpty())
        .map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
  }

  /**
   * Returns what the campaign did not reach: {@code 3 of 24 cells have no fork (no: interrupted in round 1)}; empty if
   * it reached all cells, or does not say what it planned.
   */
  public Optional<String> unreached() {
    return parts().stream().filter(part -> !part.reachedAllCells())
        .flatMap(part -> part.lacking().stream()).findFirst();
  }

  private Optional<String> lacking() {
    Optional<String> why = environment.value("complete");
    String which = "Some cells have";
    if (planned().isPresent()) {
      long missing = planned().getAsLong() - cells();
      which = missing + " of " + Phrase.of(planned().getAsLong(), "cell") + " " + Phrase.verb(missing, "has", "have");
    } else if (why.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(which + " no fork" + why.map(text -> " (" + text + ")").orElse(""));
  }
}

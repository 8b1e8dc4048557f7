package taskmeter.report.sample;

import java.util.List;
import java.util.Optional;
import taskmeter.report.sample.Ruler.RulerReading;

/**
 * A run as read, checked: every name in use has a label, every fork that counts has measured iterations.
 *
 * @param name the run's name
 * @param forks in the order of their slots; at least one
 * @param ruler its readings in the order of their times; may be none
 * @param sideBySide the runs that it was laid together from; empty for a run as it was measured
 */
public record Run(
    String name, List<Fork> forks, Environment environment, Labels labels, List<RulerReading> ruler,
    Optional<MergedRuns> sideBySide) {

  public Run {
    forks = List.copyOf(forks);
    ruler = List.copyOf(ruler);
  }

  /** The runs as they were measured: this one alone, or those that it was laid together from. */
  public List<Run> parts() {
    return sideBySide.map(MergedRuns::runs).orElse(List.of(this));
  }

  /** The runtimes of its forks, each once. */
  public List<String> runtimes() {
    return forks.stream().map(fork -> fork.cell().runtime()).distinct().toList();
  }
}

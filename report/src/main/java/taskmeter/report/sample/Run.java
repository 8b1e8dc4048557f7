package taskmeter.report.sample;

import java.util.List;

/**
 * A run as read, checked: every name in use has a label, every fork that counts has measured iterations.
 *
 * @param name the run's name
 * @param forks in the order of their slots; at least one
 */
public record Run(String name, List<Fork> forks, Environment environment, Labels labels) {

  public Run {
    forks = List.copyOf(forks);
  }
}

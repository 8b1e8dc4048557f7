package taskmeter.report.sample;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that the environments of several runs do not have alike.
 *
 * @param what the property's name
 * @param found what each run has, one for each
 */
public record Mismatch(String what, List<Found> found) {

  /** @param value empty where the run does not say */
  public record Found(String run, String value) {}

  public Mismatch {
    found = List.copyOf(found);
  }

  /** {@code kernel: 6.1 in 2026…-standard, 6.2 in 2027…-standard}. */
  @Override
  public String toString() {
    return what + ": " + found.stream()
        .map(each -> (each.value().isEmpty() ? "not known" : each.value()) + " in " + each.run())
        .collect(Collectors.joining(", "));
  }
}

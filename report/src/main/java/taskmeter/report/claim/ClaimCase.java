package taskmeter.report.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One case of a claim.
 *
 * @param title a few words
 * @param subject what the claim is about, in CPython
 * @param than what it is compared with; empty if the claim compares nothing, or versions
 * @param counterparts the same on a JVM
 */
record ClaimCase(
    String title, CellPattern subject, Optional<CellPattern> than, List<Counterpart> counterparts) {

  /**
   * What a JVM has for the same purpose.
   *
   * @param than what it is compared with on the JVM; empty for nothing
   */
  record Counterpart(CellPattern subject, Optional<CellPattern> than) {}

  /** Returns a case whose counterparts have the names of its own variants. */
  static ClaimCase alike(String title, String parameters, String subject, String than) {
    CellPattern left = CellPattern.of(subject, parameters);
    Optional<CellPattern> right = Optional.of(CellPattern.of(than, parameters));
    return new ClaimCase(title, left, right, List.of(new Counterpart(left, right)));
  }

  /** Returns a case whose counterparts are other variants, each compared with the last of them. */
  static ClaimCase of(String title, String parameters, String subject, Optional<String> than, String... others) {
    CellPattern last = CellPattern.of(others[others.length - 1], parameters);
    return new ClaimCase(title, CellPattern.of(subject, parameters),
        than.map(variant -> CellPattern.of(variant, parameters)),
        Arrays.stream(others).map(variant -> CellPattern.of(variant, parameters))
            .map(pattern -> new Counterpart(pattern, Optional.of(last).filter(each -> !each.equals(pattern))))
            .toList());
  }
}

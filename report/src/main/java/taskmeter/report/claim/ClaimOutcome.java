package taskmeter.report.claim;

import java.util.List;
import java.util.Optional;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Interval;

/** Whether a claim of a speed-up holds. The 95 % interval decides, never the estimate. */
public enum ClaimOutcome {

  HOLDS("holds"),
  PARTLY("faster, but less than claimed"),
  NOT_FASTER("not faster"),
  UNDECIDED("undecided");

  private final String words;

  ClaimOutcome(String words) {
    this.words = words;
  }

  /**
   * Judges a speed-up. The claim <em>holds</em> if the whole interval is at least the claimed factor. It is
   * <em>faster, but less than claimed</em> if the whole interval is above 1 and below the factor, and <em>not
   * faster</em> if the interval is below the factor and not above 1. An interval that contains the factor, or none,
   * decides nothing.
   *
   * @param claimed the smallest factor that the claim names, above 1
   */
  static ClaimOutcome of(Optional<Estimate> speedup, double claimed) {
    Optional<Interval> interval = speedup.flatMap(Estimate::interval);
    if (interval.isEmpty() || interval.get().low() < claimed && interval.get().high() >= claimed) {
      return UNDECIDED;
    }
    return interval.get().low() >= claimed ? HOLDS : interval.get().low() > 1 ? PARTLY : NOT_FASTER;
  }

  /**
   * Summarizes the cases of a claim about some cases: it holds if it holds in one, and is undecided if it may hold in
   * one.
   */
  public static ClaimOutcome ofSome(List<ClaimOutcome> cases) {
    return List.of(HOLDS, UNDECIDED, PARTLY).stream().filter(cases::contains).findFirst()
        .orElse(cases.isEmpty() ? UNDECIDED : NOT_FASTER);
  }

  /** Returns the words on the page. */
  public String words() {
    return words;
  }
}

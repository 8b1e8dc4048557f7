package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Locale;

/** The part of the matrix that a campaign runs, whether it measures, and how long it takes by default. */
public enum Profile {

  /** A smoke run: every cell once, far too short to be a measurement. Shows that the cells work. */
  SMOKE(Duration.ofMinutes(10), Duration.ofMinutes(15)),
  /**
   * The headline cells, for a first look. Its forks are those of the other profiles, with the same warmup, but the
   * budget allows only about two of each cell.
   */
  QUICK(Duration.ofSeconds(75), Duration.ofSeconds(75)),
  /** The cells that the default budget measures often enough. */
  STANDARD(Duration.ofMinutes(10), Duration.ofMinutes(15)),
  /** The whole matrix. */
  FULL(Duration.ofMinutes(10), Duration.ofMinutes(15));

  private static final Iterations SHORTEST = new Iterations(1, Duration.ofMillis(10));

  private final Duration alone;
  private final Duration each;

  /**
   * Creates a profile.
   *
   * @param alone the default budget of a campaign on one runtime
   * @param each the default budget for each of several runtimes: a verdict requires more forks than an interval
   */
  Profile(Duration alone, Duration each) {
    this.alone = alone;
    this.each = each;
  }

  /**
   * The default budget of a campaign on this number of runtimes.
   *
   * @param runtimes from 1
   */
  public Duration budget(int runtimes) {
    return runtimes == 1 ? alone : each.multipliedBy(runtimes);
  }

  /** Whether this profile includes a cell whose smallest profile is {@code smallest}. */
  boolean includes(Profile smallest) {
    return this == SMOKE || smallest.compareTo(this) <= 0;
  }

  /** Whether the samples are measurements. */
  public boolean measures() {
    return this != SMOKE;
  }

  /** The cell with the iterations of this profile. */
  Cell apply(Cell cell) {
    return measures() || cell.unavailable().isPresent() ? cell : shortened(cell);
  }

  /** The cell with the shortest iterations. */
  public static Cell shortened(Cell cell) {
    return cell.with(SHORTEST, SHORTEST);
  }

  /** The name in options and results: {@code standard}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

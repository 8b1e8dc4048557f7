package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Locale;

/** The part of the matrix that a campaign runs, and whether it measures. */
public enum Profile {

  /** A smoke run: every cell once, far too short to be a measurement. Shows that the cells work. */
  SMOKE,
  /** The cells that the default budget measures often enough. */
  STANDARD,
  /** The whole matrix. */
  FULL;

  private static final Iterations SHORTEST = new Iterations(1, Duration.ofMillis(10));

  /** Whether this profile includes a cell whose smallest profile is {@code smallest}. */
  boolean includes(Profile smallest) {
    return this != STANDARD || smallest == STANDARD;
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

package taskmeter.campaign.cell;

import java.time.Duration;
import java.util.Locale;

/** How much of the matrix a campaign takes, and whether it measures. */
public enum Profile {

  /** Every cell once and far too short: shows that it works. */
  SMOKE,
  /** What the default budget can measure often enough. */
  STANDARD,
  /** All of the matrix. */
  FULL;

  private static final Iterations REHEARSAL = new Iterations(1, Duration.ofMillis(10));

  /** Whether a campaign of this profile takes a cell whose smallest profile is {@code smallest}. */
  boolean includes(Profile smallest) {
    return this != STANDARD || smallest == STANDARD;
  }

  /** Whether the samples are measurements. */
  public boolean measures() {
    return this != SMOKE;
  }

  /** The cell as a campaign of this profile runs it. */
  Cell apply(Cell cell) {
    return measures() || cell.unavailable().isPresent() ? cell : rehearsed(cell);
  }

  /** The cell as short as can be. */
  public static Cell rehearsed(Cell cell) {
    return cell.with(REHEARSAL, REHEARSAL);
  }

  /** The name in options and results: {@code standard}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package taskmeter.campaign;

import java.util.Locale;

/** The part of a fork that an iteration belongs to. */
enum Phase {
  WARMUP, MEASURED;

  /** The name in the samples. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

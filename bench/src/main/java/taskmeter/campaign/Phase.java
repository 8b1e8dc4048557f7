package taskmeter.campaign;

import java.util.Locale;

/** The part of a fork that an iteration belongs to. */
enum Phase {
  WARMUP, MEASURED;

  /**
   * The phase of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Phase of(String text) {
    return Named.of(values(), text);
  }

  /** The name in the samples. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package taskmeter.campaign.fork;

import java.util.Locale;
import taskmeter.campaign.message.EnumNames;

/** The part of a fork that an iteration belongs to. */
public enum Phase {
  WARMUP, MEASURED;

  /**
   * The phase of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Phase of(String text) {
    return EnumNames.of(values(), text);
  }

  /** The name in the samples. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package taskmeter.campaign.doctor;

/**
 * The result of one check.
 *
 * @param level how much it distorts measurements
 * @param thing what was checked, in one or two words
 * @param found the state, and its effect if the state is not fine
 * @param advice what to do about it; empty if the state is fine
 */
public record Finding(Level level, String thing, String found, String advice) {

  public Finding {
    if (thing.isBlank() || found.isBlank()) {
      throw new IllegalArgumentException("finding: found no text; expected what was checked and its state");
    }
    if (level == Level.OK != advice.isEmpty()) {
      throw new IllegalArgumentException(thing + ": found " + level + " with the advice '" + advice
          + "'; expected advice for every level except " + Level.OK);
    }
  }

  static Finding ok(String thing, String found) {
    return new Finding(Level.OK, thing, found, "");
  }

  static Finding warn(String thing, String found, String advice) {
    return new Finding(Level.WARN, thing, found, advice);
  }

  static Finding fail(String thing, String found, String advice) {
    return new Finding(Level.FAIL, thing, found, advice);
  }

  /** The machine hides the state, so it may or may not be fine. */
  static Finding hidden(String thing) {
    return warn(thing, "cannot be read here (virtual machine?)", "check in the report whether the ruler drifts");
  }

  /** How much something distorts measurements. */
  public enum Level {
    OK,
    /** Scores are worse or less certain. A campaign is still useful. */
    WARN,
    /** A campaign is useless, or will not finish. */
    FAIL
  }
}

package taskmeter.campaign.doctor;

/**
 * One thing that bends numbers, as it was found.
 *
 * @param level how bad it is
 * @param thing what was looked at, a word or two
 * @param found how it is, and where that is not fine, what follows
 * @param advice what to do about it; empty where it is fine
 */
public record Finding(Level level, String thing, String found, String advice) {

  public Finding {
    if (thing.isBlank() || found.isBlank()) {
      throw new IllegalArgumentException("finding: found no text, allowed is what was looked at and how it is");
    }
    if (level == Level.OK != advice.isEmpty()) {
      throw new IllegalArgumentException(thing + ": found " + level + " with the advice '" + advice
          + "', allowed is advice for anything but " + Level.OK);
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

  /** What the box hides may be fine, and may be not. */
  static Finding hidden(String thing) {
    return warn(thing, "can't be read here (virtual machine?)", "see in the report whether the ruler drifts");
  }

  /** How badly something bends what is measured. */
  public enum Level {
    OK,
    /** Numbers are worse or less sure; a campaign is still worth its time. */
    WARN,
    /** A campaign here is not worth its time, or will not get to its end. */
    FAIL
  }
}

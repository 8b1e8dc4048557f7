package taskmeter.campaign.machine;

/** A part of a whole, 0 to 1. */
public final class Share {

  private Share() {
  }

  static void require(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + ": found " + share + ", allowed is 0 to 1");
    }
  }
}

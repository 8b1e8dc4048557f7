package taskmeter.campaign.jdk;

import java.nio.file.Path;

/**
 * A candidate that does not work, or a source of candidates that cannot be read.
 *
 * @param home the home, or the file or variable that names it
 * @param reason why it does not work, in one line
 */
public record BrokenJdk(Path home, String reason) implements ProbeResult {

  public BrokenJdk {
    // The output of a broken program may contain anything
    reason = reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** Formats it as {@code /opt/jdk-25: has no bin/java}. */
  public String text() {
    return home + ": " + reason;
  }

  /** Adds the variable or file that named the home to the reason. */
  BrokenJdk namedBy(String name) {
    return new BrokenJdk(home, reason + " (named by " + name + ")");
  }
}

package taskmeter.campaign.jdk;

import java.nio.file.Path;

/**
 * A candidate that does not work, or a file of candidates that cannot be read.
 *
 * @param home where it is, or what names it
 * @param reason why it does not work; made one line
 */
public record BrokenJdk(Path home, String reason) implements Answer {

  public BrokenJdk {
    // What a broken program says can hold anything
    reason = reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** {@code /opt/jdk-25: has no bin/java}. */
  public String text() {
    return home + ": " + reason;
  }

  /** The same, with the name of what led to it. */
  BrokenJdk namedBy(String name) {
    return new BrokenJdk(home, reason + " (named by " + name + ")");
  }
}

package taskmeter.campaign.jdk;

import java.nio.file.Path;

/** What a candidate turned out to be. */
public sealed interface Answer permits Jdk, Broken {
  /** Where it is: absolute, and real where it exists. */
  Path home();
}

package taskmeter.campaign.jdk;

import java.nio.file.Path;

/** What a candidate turned out to be. */
sealed interface Answer permits Jdk, BrokenJdk {

  /** Where it is: absolute, and real where it exists. */
  Path home();
}

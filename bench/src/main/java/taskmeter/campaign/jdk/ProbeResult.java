package taskmeter.campaign.jdk;

import java.nio.file.Path;

/** The result of probing a candidate: a JDK, or the reason why it is not usable. */
sealed interface ProbeResult permits Jdk, BrokenJdk {

  /** The home: an absolute path, and the real path if it exists. */
  Path home();
}

package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What shows that a JDK is the one that it was when the campaign began: an upgrade of the box may replace it meanwhile.
 *
 * @param files size and time of the files that an upgrade changes; empty for one that is not there
 */
record JdkFingerprint(List<String> files) {

  private static final List<String> TELLING = List.of("bin/java", "release", "lib/modules", "lib/server/libjvm.so");

  static JdkFingerprint of(Path home) {
    return new JdkFingerprint(TELLING.stream().map(file -> state(home.resolve(file))).toList());
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException absent) {
      return "";
    }
  }
}

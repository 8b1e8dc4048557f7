package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A fingerprint that shows whether a JDK has changed since the campaign began, for example by a system upgrade.
 *
 * @param files size and time of the files that an upgrade changes; empty for a missing file
 */
record JdkFingerprint(List<String> files) {

  private static final List<String> FILES = List.of("bin/java", "release", "lib/modules", "lib/server/libjvm.so");

  static JdkFingerprint of(Path home) {
    return new JdkFingerprint(FILES.stream().map(file -> state(home.resolve(file))).toList());
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException missing) {
      return "";
    }
  }
}

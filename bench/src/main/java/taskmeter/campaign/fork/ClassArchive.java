package taskmeter.campaign.fork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import taskmeter.campaign.program.ProgramVersion;

/**
 * The first fork on a JVM leaves its loaded classes in a file, and the others start the faster: every second that no
 * JVM start takes buys precision. Compiled code is not in it. A JVM whose class path has folders would die of it, so
 * only the jar has it.
 */
public final class ClassArchive {

  /** From here on the JVM decides by itself whether to write the file or to use it, JDK-8261455. */
  private static final int AUTOMATIC = 19;

  private final Path file;
  private final int feature;
  private boolean tried;

  /**
   * An archive that is not there yet.
   *
   * @param file where it will be
   * @param feature the JVM's feature release
   */
  ClassArchive(Path file, int feature) {
    this.file = file;
    this.feature = feature;
    file.toFile().deleteOnExit();
  }

  /** What the next fork gets. */
  List<String> arguments() {
    if (!ProgramVersion.isJar()) {
      return List.of();
    }
    if (feature >= AUTOMATIC) {
      return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
    }
    if (Files.exists(file)) {
      return List.of("-XX:SharedArchiveFile=" + file);
    }
    boolean first = !tried;
    tried = true;
    return first ? List.of("-XX:ArchiveClassesAtExit=" + file) : List.of();
  }
}

package taskmeter.campaign.fork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import taskmeter.campaign.program.ProgramVersion;

/**
 * A class data sharing archive: the first fork on a JVM writes its loaded classes to a file, and later forks start
 * faster, which leaves more of the budget for measurements. The archive has no compiled code. A JVM with folders in its
 * class path exits with an error, so the archive is used only from the jar.
 */
public final class ClassArchive {

  /** From this release on, the JVM itself decides whether to write or to use the file (JDK-8261455). */
  private static final int AUTOMATIC = 19;

  private final Path file;
  private final int feature;
  private boolean tried;

  /**
   * Creates an archive whose file does not exist yet.
   *
   * @param file the file to write
   * @param feature the JVM's feature release
   */
  ClassArchive(Path file, int feature) {
    this.file = file;
    this.feature = feature;
    file.toFile().deleteOnExit();
  }

  /** The JVM arguments for the next fork. */
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

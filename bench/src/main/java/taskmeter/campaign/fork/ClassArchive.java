package taskmeter.campaign.fork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.program.ProgramVersion;

/**
 * A class data sharing archive: the first fork on a JVM writes its loaded classes to a file, and later forks start
 * faster, which leaves more of the budget for measurements. The archive has no compiled code. A JVM with folders in its
 * class path exits with an error, so the archive is used only from the jar. A JVM with an agent, or without class data
 * sharing, exits with an error too, so it has no archive: its forks start more slowly, and measure the same.
 */
public final class ClassArchive {

  /** From this release on, the JVM itself decides whether to write or to use the file (JDK-8261455). */
  private static final int AUTOMATIC = 19;

  /** Options with which a JVM writes no archive, or another one. */
  private static final Pattern IMPOSSIBLE = Pattern.compile("-Xshare:(off|dump)|-XX:-UseSharedSpaces"
      + "|-XX:.?\\w*SharedArchive.*|-XX:ArchiveClassesAtExit.*|-XX:AOT.*"
      + "|--(patch-module|upgrade-module-path|limit-modules).*");

  private final Path file;
  private final int feature;
  private final List<String> options;
  private boolean tried;

  /**
   * Creates an archive whose file does not exist yet.
   *
   * @param file the file to write
   * @param feature the JVM's feature release
   * @param options all options of the JVM, including those of environment variables
   */
  ClassArchive(Path file, int feature, List<String> options) {
    this.options = List.copyOf(options);
    this.file = file;
    this.feature = feature;
    file.toFile().deleteOnExit();
  }

  /** Which archive the forks of a JVM with these options use, in words. */
  public static String text(List<String> options) {
    return obstacle(options).map(option -> "none, because of " + option)
        .orElse(ProgramVersion.isJar() ? "written by the first fork" : "the JDK's own");
  }

  /** The option with which a fork would not start if it wrote an archive, without the folders of files. */
  static Optional<String> obstacle(List<String> options) {
    return options.stream().filter(option -> InheritedOptions.anyAgent(List.of(option))
        || IMPOSSIBLE.matcher(option).matches()).map(InheritedOptions::withoutFolders).findFirst();
  }

  /** The JVM arguments for the next fork. */
  List<String> arguments() {
    if (!ProgramVersion.isJar() || obstacle(options).isPresent()) {
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

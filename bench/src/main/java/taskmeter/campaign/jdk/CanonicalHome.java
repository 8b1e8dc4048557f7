package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real home of a JDK, without links: two names of one JDK must not look like two JDKs. */
final class CanonicalHome {

  private static final Path JAVA = Path.of("bin", "java");

  private CanonicalHome() {}

  /** Returns the real home of the JDK in, or behind, this folder, such as {@code /usr}; the folder if it has none. */
  static Path of(Path folder) {
    Path home = real(folder).orElseGet(() -> folder.toAbsolutePath().normalize());
    return real(home.resolve(JAVA)).filter(java -> java.endsWith(JAVA)).map(java -> java.getParent().getParent())
        .orElse(home);
  }

  static Path java(Path home) {
    return home.resolve(JAVA);
  }

  /** The reason why {@code bin/java} cannot be started there; empty if it can. */
  static Optional<String> problem(Path home) {
    Path java = java(home);
    if (!Files.exists(home)) {
      return Optional.of(missing(home, "does not exist"));
    }
    if (!Files.isDirectory(home)) {
      return Optional.of("is a file; a home is the folder that has bin/java");
    }
    if (!Files.exists(java)) {
      return Optional.of(missing(java, "has no bin/java"));
    }
    return Files.isExecutable(java) ? Optional.empty() : Optional.of("its bin/java is not executable");
  }

  private static String missing(Path path, String otherwise) {
    try {
      String link = path.endsWith(JAVA) ? "its bin/java is a link to " : "is a link to ";
      return Files.isSymbolicLink(path) ? link + Files.readSymbolicLink(path) + ", which does not exist" : otherwise;
    } catch (IOException e) {
      return otherwise;
    }
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}

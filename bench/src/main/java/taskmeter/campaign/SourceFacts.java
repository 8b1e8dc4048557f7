package taskmeter.campaign;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** The commit that is measured: that of the working tree which this program was built in. */
final class SourceFacts {
  private SourceFacts() {
  }

  /** The commit's hash; empty without git, and where the program lies in no working tree. */
  static Optional<String> commit() {
    return Box.firstLine("git", "-C", folder(), "rev-parse", "HEAD").filter(line -> line.matches("[0-9a-f]{40,64}"));
  }

  /** {@code clean}, or {@code changed} where the tree differs from the commit; runs under results/ do not count. */
  static Optional<String> tree() {
    return commit().flatMap(commit ->
        Box.output("git", "-C", folder(), "status", "--porcelain", "--", ":/", ":(top,exclude)results"))
        .map(changes -> changes.isBlank() ? "clean" : "changed");
  }

  /** The folder of the jar or the classes, of which the class path has one first. */
  private static String folder() {
    Path first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toAbsolutePath();
    return first.toFile().isDirectory() ? first.toString() : first.getParent().toString();
  }
}

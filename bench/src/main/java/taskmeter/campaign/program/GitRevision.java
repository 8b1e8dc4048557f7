package taskmeter.campaign.program;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import taskmeter.campaign.machine.Machine;

/** The commit that is measured: the one that the jar was built from, else that of the classes' working tree. */
public final class GitRevision {

  private GitRevision() {}

  /** The commit's hash; empty without git, and where the program lies in no working tree. */
  public static Optional<String> commit() {
    Optional<String> commit = ProgramVersion.isJar() ? built("commit")
        : Machine.firstLine("git", "-C", folder(), "rev-parse", "HEAD");
    return commit.filter(line -> line.matches("[0-9a-f]{40,64}"));
  }

  /** What the build wrote down: a jar may since have been moved, and its tree may have changed. */
  private static Optional<String> built(String property) {
    return Optional.ofNullable(ProgramVersion.built("source.properties").getProperty(property));
  }

  /** {@code clean}, or {@code changed} where the tree differs from the commit; runs under results/ do not count. */
  public static Optional<String> tree() {
    return commit().flatMap(commit -> ProgramVersion.isJar() ? built("tree")
        : Machine.output("git", "-C", folder(), "status", "--porcelain", "--", ":/", ":(top,exclude)results")
            .map(changes -> changes.isBlank() ? "clean" : "changed"));
  }

  /** The folder of the jar or the classes, of which the class path has one first. */
  private static String folder() {
    Path first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toAbsolutePath();
    return first.toFile().isDirectory() ? first.toString() : first.getParent().toString();
  }
}

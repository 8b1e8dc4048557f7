package taskmeter.campaign.program;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import taskmeter.campaign.machine.Machine;

/** The commit of the measured code: the commit that the jar was built from, or the commit of the working tree. */
public final class GitRevision {

  private GitRevision() {}

  /** The commit's hash; empty without git, or outside of a working tree. */
  public static Optional<String> commit() {
    Optional<String> commit = ProgramVersion.isJar() ? built("commit")
        : Machine.firstLine("git", "-C", folder(), "rev-parse", "HEAD");
    return commit.filter(line -> line.matches("[0-9a-f]{40,64}"));
  }

  /** Recorded by the build, because a jar can be moved and its tree can change later. */
  private static Optional<String> built(String property) {
    return Optional.ofNullable(ProgramVersion.built("source.properties").getProperty(property));
  }

  /** {@code clean}, or {@code changed} if the tree differs from the commit; files under results/ do not count. */
  public static Optional<String> tree() {
    return commit().flatMap(commit -> ProgramVersion.isJar() ? built("tree")
        : Machine.output("git", "-C", folder(), "status", "--porcelain", "--", ":/", ":(top,exclude)results")
            .map(changes -> changes.isBlank() ? "clean" : "changed"));
  }

  /** The folder of the jar or of the classes: the first entry of the class path. */
  private static String folder() {
    Path first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]).toAbsolutePath();
    return first.toFile().isDirectory() ? first.toString() : first.getParent().toString();
  }
}

package taskmeter.campaign.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders that hold JDKs side by side, among other things. */
final class Folders {
  /** What a JDK has at its top; a folder with none of them never was one, as those for sources only. */
  private static final List<String> MARKS = List.of("bin", "release", "lib/modules");

  private Folders() {
  }

  static SearchLocations of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new SearchLocations(folder + " (not there)", List.of(), List.of());
    }
    try (Stream<Path> children = Files.list(folder)) {
      return new SearchLocations(folder.toString(),
          children.filter(Folders::looksLikeJdk).sorted().map(Candidate::lying).toList(), List.of());
    } catch (IOException e) {
      return new SearchLocations(folder.toString(), List.of(), List.of(new Broken(folder, "cannot be listed: " + e)));
    }
  }

  private static boolean looksLikeJdk(Path child) {
    // A dangling link was one once
    return Files.isDirectory(child) ? MARKS.stream().anyMatch(mark -> Files.exists(child.resolve(mark)))
        : Files.isSymbolicLink(child) && !Files.exists(child);
  }
}

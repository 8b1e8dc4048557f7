package taskmeter.campaign.process;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.message.UsageException;

/** The folder for temporary files. */
public final class TemporaryFolder {

  private static final String PROPERTY = "java.io.tmpdir";

  /** The folders that each campaign makes for its forks, and all files that can be in them. */
  private static final String OF_FORKS = "taskmeter[0-9]+";
  private static final List<String> FILES =
      List.of("evidence.txt", "crash.txt", "classes.jsa", "injected.jar", "java", "properties.xml");

  private TemporaryFolder() {}

  private static Path here() {
    return Path.of(System.getProperty(PROPERTY));
  }

  /** @throws UsageException if no file can be written to it */
  public static void require() {
    Path folder = here();
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("temporary folder " + folder + ": "
          + (Files.isDirectory(folder) ? "found no permission to write" : "found no such folder")
          + "; expected a folder for temporary files; create it, or choose another with java -D" + PROPERTY
          + "=<folder> -jar …");
    }
  }

  /**
   * Removes what killed campaigns left. Call it while JMH's lock is held: then no other campaign uses the folder, and
   * before this one has forks of its own.
   */
  public static void removeLeftovers() {
    removeLeftovers(here());
  }

  static void removeLeftovers(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(TemporaryFolder::ofForks).toList()) {
        for (String file : FILES) {
          Files.deleteIfExists(each.resolve(file));
        }
        deleteIfEmpty(each);
      }
    } catch (IOException e) {
      // Files of another user stay
    }
  }

  private static boolean ofForks(Path path) {
    return path.getFileName().toString().matches(OF_FORKS) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(path);
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // It has files that no campaign wrote
    }
  }
}

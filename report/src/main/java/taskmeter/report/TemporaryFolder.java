package taskmeter.report;

import java.nio.file.Files;
import java.nio.file.Path;
import taskmeter.report.option.UsageException;

/** The folder for temporary files, which fonts need. */
final class TemporaryFolder {

  private static final String PROPERTY = "java.io.tmpdir";

  private TemporaryFolder() {}

  /** @throws UsageException if no file can be written to it */
  static void require() {
    Path folder = Path.of(System.getProperty(PROPERTY));
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("temporary folder " + folder + ": "
          + (Files.isDirectory(folder) ? "found no permission to write" : "found no such folder")
          + "; expected a folder for temporary files; create it, or choose another with java -D" + PROPERTY
          + "=<folder> -jar …");
    }
  }
}

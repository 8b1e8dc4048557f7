package taskmeter.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.page.Page;
import taskmeter.report.read.RunReader;

/** Writes reports of the runs in the tests' resources and in {@code results}. */
final class WrittenReport {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "taskmeter", "report", "golden");
  private static final Path RESULTS = Path.of("..", "results");

  private WrittenReport() {}

  /** Returns the report of a run in the tests' resources. */
  static String golden(String name) throws IOException, InvalidRunException {
    return HtmlReport.of(Page.of(RunReader.read(GOLDEN.resolve(name))).data());
  }

  /** Writes the report of a run in the tests' resources. */
  static Path golden(String name, Path folder) throws IOException, InvalidRunException {
    return Files.writeString(folder.resolve(name + ".html"), golden(name));
  }

  /** Writes the report of a run in {@code results}. */
  static Path committed(String name, Path folder) throws IOException, InvalidRunException {
    return Files.writeString(folder.resolve(name + ".html"),
        HtmlReport.of(Page.of(RunReader.read(RESULTS.resolve(name))).data()));
  }
}

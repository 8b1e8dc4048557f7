package taskmeter.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import taskmeter.report.chart.SvgFile;
import taskmeter.report.page.Figure;
import taskmeter.report.page.Page;

/**
 * Puts a page beside its samples. All of it is written elsewhere in the run's folder before the first file
 * takes its place: whatever goes wrong until then leaves the folder as it was.
 */
final class Publication {

  private static final String SUMMARY = "summary.md";
  private static final String CHARTS = "charts";

  private Publication() {}

  /** Replaces an earlier page, and removes charts that it had and this one has not; returns the summary. */
  static Path publish(Page page, Path run) throws IOException {
    Path draft = Files.createTempDirectory(run, ".report-");
    try {
      Path drafts = Files.createDirectory(draft.resolve(CHARTS));
      for (Figure figure : page.figures()) {
        SvgFile.write(figure.plot(), drafts.resolve(figure.file()));
      }
      Files.writeString(draft.resolve(SUMMARY), page.markdown(), StandardCharsets.UTF_8);
      Path charts = Files.createDirectories(run.resolve(CHARTS));
      for (Figure figure : page.figures()) {
        replace(drafts.resolve(figure.file()), charts.resolve(figure.file()));
      }
      replace(draft.resolve(SUMMARY), run.resolve(SUMMARY));
      removeStale(page, charts);
      return run.resolve(SUMMARY);
    } finally {
      FileUtils.deleteDirectory(draft.toFile());
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void removeStale(Page page, Path charts) throws IOException {
    Set<String> current = page.figures().stream().map(Figure::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(charts)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".svg") && !current.contains(name)) {
          Files.delete(file);
        }
      }
    }
  }
}

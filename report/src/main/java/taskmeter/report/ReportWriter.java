package taskmeter.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import taskmeter.report.chart.SvgFile;
import taskmeter.report.export.SummaryJson;
import taskmeter.report.gate.GateResult;
import taskmeter.report.gate.JUnitXml;
import taskmeter.report.gate.VerdictsMarkdown;
import taskmeter.report.html.HtmlReport;
import taskmeter.report.page.Page;
import taskmeter.report.page.summary.SummaryPage;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Typography;

/**
 * Writes a page next to its samples. All files are written to a temporary folder before the first one is moved: an
 * earlier failure leaves the run's folder unchanged.
 */
final class ReportWriter {

  private static final String SUMMARY = "summary.md";
  private static final String DETAILS = SummaryPage.DETAILS;
  private static final String CHARTS = "charts";
  private static final String FOR_PROGRAMS = "summary.json";
  private static final String FOR_BROWSERS = "report.html";

  private ReportWriter() {}

  /**
   * What was written.
   *
   * @param summary the path of the summary
   * @param kept the files of an earlier page that were left as they are and would change, relative to the run's folder
   */
  record Written(Path summary, List<String> kept) {

    Written {
      kept = List.copyOf(kept);
    }
  }

  /**
   * Writes a page and removes extra charts of an earlier one. A file whose bytes would not change is not touched.
   *
   * @param replace whether to replace an earlier page that differs
   */
  static Written publish(Page page, String name, Path run, boolean replace) throws IOException {
    Path draft = Files.createTempDirectory(run, ".report-");
    try {
      Path drafts = draft.resolve(CHARTS);
      write(page, name, draft);
      List<String> kept = replace || !Files.exists(run.resolve(SUMMARY)) ? List.of() : differing(draft, run);
      if (!kept.isEmpty()) {
        return new Written(run.resolve(SUMMARY), kept);
      }
      Path charts = Files.createDirectories(run.resolve(CHARTS));
      for (Figure figure : page.figures()) {
        replace(drafts.resolve(figure.file()), charts.resolve(figure.file()));
      }
      replace(draft.resolve(DETAILS), run.resolve(DETAILS));
      replace(draft.resolve(SUMMARY), run.resolve(SUMMARY));
      replace(draft.resolve(FOR_PROGRAMS), run.resolve(FOR_PROGRAMS));
      replace(draft.resolve(FOR_BROWSERS), run.resolve(FOR_BROWSERS));
      removeStale(page, charts);
      return new Written(run.resolve(SUMMARY), List.of());
    } finally {
      FileUtils.deleteDirectory(draft.toFile());
    }
  }

  /** Writes the result of a gate for build servers. */
  static void publish(GateResult result, String run, Path folder) throws IOException {
    Path draft = Files.createTempDirectory(folder, ".verdicts-");
    try {
      for (var file : Map.of("verdicts.md", VerdictsMarkdown.of(run, result), "verdicts.xml", JUnitXml.of(result))
          .entrySet()) {
        Files.writeString(draft.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        replace(draft.resolve(file.getKey()), folder.resolve(file.getKey()));
      }
    } finally {
      FileUtils.deleteDirectory(draft.toFile());
    }
  }

  /**
   * Returns the files that differ from the page, relative to the run's folder, including missing and extra ones. The
   * report for browsers is not committed: it may be missing.
   */
  static List<String> differing(Page page, String name, Path run) throws IOException {
    Path expected = Files.createTempDirectory("taskmeter-report");
    try {
      write(page, name, expected);
      return differing(expected, run);
    } finally {
      FileUtils.deleteDirectory(expected.toFile());
    }
  }

  private static List<String> differing(Path expected, Path run) throws IOException {
    List<String> differing = new ArrayList<>();
    for (String file : new TreeSet<>(Stream.of(files(expected), charts(run)).flatMap(List::stream).toList())) {
      boolean optional = file.equals(FOR_BROWSERS) && !Files.exists(run.resolve(file));
      if (!optional && (!Files.exists(expected.resolve(file)) || !same(expected.resolve(file), run.resolve(file)))) {
        differing.add(file);
      }
    }
    return differing;
  }

  private static boolean same(Path file, Path other) throws IOException {
    return Files.exists(other) && Files.mismatch(file, other) < 0;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
    }
  }

  private static List<String> charts(Path run) throws IOException {
    return Files.isDirectory(run.resolve(CHARTS))
        ? files(run).stream().filter(file -> file.startsWith(CHARTS) && file.endsWith(".svg")).toList() : List.of();
  }

  private static void write(Page page, String name, Path folder) throws IOException {
    Path charts = Files.createDirectory(folder.resolve(CHARTS));
    Stream<Callable<Path>> texts = Stream.of(
        () -> Files.writeString(folder.resolve(FOR_BROWSERS), HtmlReport.of(page.data()), StandardCharsets.UTF_8),
        () -> Files.writeString(
            folder.resolve(DETAILS), Typography.unbroken(page.details()), StandardCharsets.UTF_8),
        () -> Files.writeString(
            folder.resolve(SUMMARY), Typography.unbroken(page.summary()), StandardCharsets.UTF_8),
        () -> Files.writeString(folder.resolve(FOR_PROGRAMS),
            SummaryJson.of(name, page.verdicts(), page.metrics()), StandardCharsets.UTF_8));
    Stream<Callable<Path>> drawings = page.figures().stream().map(figure -> () -> {
      Path file = charts.resolve(figure.file());
      SvgFile.write(figure.plot(), file);
      return file;
    });
    write(Stream.concat(texts, drawings).toList());
  }

  /** Writes on all processors: files do not depend on each other. After a failure it starts no further one. */
  private static void write(List<Callable<Path>> files) throws IOException {
    ExecutorService processors = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Path>> written = files.stream().map(processors::submit).toList();
      for (Future<Path> each : written) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("charts: found an interrupt while drawing; draw the report again");
    } finally {
      processors.shutdownNow();
      processors.close();
    }
  }

  /** Returns the failure as if one thread had drawn all charts, with the trace of the thread that drew this one. */
  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException failed -> failed;
      case RuntimeException failed -> throw failed;
      case Error failed -> throw failed;
      default -> throw new IllegalStateException("chart: cannot be drawn; report this error", e.getCause());
    };
  }

  /** An equal file keeps its time, by which other programs see that it did not change. */
  private static void replace(Path from, Path to) throws IOException {
    if (same(from, to)) {
      return;
    }
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

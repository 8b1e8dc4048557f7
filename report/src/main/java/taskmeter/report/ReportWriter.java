package taskmeter.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import taskmeter.report.option.UsageException;
import taskmeter.report.page.Page;
import taskmeter.report.page.summary.SummaryPage;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Typography;

/**
 * Writes a page next to its samples: all files or none, see {@link FileSwap}.
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
   * Writes a page and removes charts of an earlier one. Charts that no report wrote stay.
   *
   * @param replace whether to replace an earlier page that differs
   */
  static Written publish(Page page, String name, Path run, boolean replace) throws IOException {
    try (FileSwap swap = FileSwap.begin(run)) {
      write(page, name, swap.files());
      List<String> kept = replace || !Files.exists(run.resolve(SUMMARY)) ? List.of() : differing(swap.files(), run);
      if (kept.isEmpty()) {
        requireOwnCharts(page, run.resolve(CHARTS));
        Set<String> current = page.figures().stream().map(figure -> CHARTS + "/" + figure.file())
            .collect(Collectors.toSet());
        swap.commit(charts(run).stream().filter(file -> !current.contains(file)).toList());
      }
      return new Written(run.resolve(SUMMARY), kept);
    }
  }

  /** @throws UsageException if the page would replace a file that no report wrote */
  private static void requireOwnCharts(Page page, Path charts) throws IOException {
    List<String> mistakes = new ArrayList<>();
    if (Files.exists(charts) && !Files.isDirectory(charts)) {
      mistakes.add(charts + ": found a file; expected a folder, or nothing; move it to another place");
    }
    for (Figure figure : page.figures()) {
      Path file = charts.resolve(figure.file());
      if (Files.isRegularFile(file) && Files.size(file) > 0 && !SvgFile.wrote(file)) {
        mistakes.add(file + ": found a file that no report wrote; expected a chart, or nothing; move it to another"
            + " place");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
  }

  /** Writes the result of a gate for build servers. */
  static void publish(GateResult result, String run, Path folder) throws IOException {
    try (FileSwap swap = FileSwap.begin(folder)) {
      Files.writeString(swap.files().resolve("verdicts.md"), VerdictsMarkdown.of(run, result), StandardCharsets.UTF_8);
      Files.writeString(swap.files().resolve("verdicts.xml"), JUnitXml.of(result), StandardCharsets.UTF_8);
      swap.commit(List.of());
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
    Set<String> all = new TreeSet<>(FileSwap.files(expected));
    all.addAll(charts(run));
    for (String file : all) {
      boolean optional = file.equals(FOR_BROWSERS) && !Files.exists(run.resolve(file));
      if (!optional && !FileSwap.same(expected.resolve(file), run.resolve(file))) {
        differing.add(file);
      }
    }
    return differing;
  }

  /** Returns the charts that a report wrote. */
  private static List<String> charts(Path run) throws IOException {
    if (!Files.isDirectory(run.resolve(CHARTS))) {
      return List.of();
    }
    List<String> charts = new ArrayList<>();
    try (Stream<Path> files = Files.list(run.resolve(CHARTS))) {
      for (Path file : files.sorted().toList()) {
        if (SvgFile.wrote(file)) {
          charts.add(CHARTS + "/" + file.getFileName());
        }
      }
    }
    return charts;
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
}

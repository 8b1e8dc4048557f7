package taskmeter.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Mismatches.Mismatch;
import taskmeter.report.sample.Run;

/**
 * The run to report on.
 *
 * @param folder the folder of the page: next to the samples of a run, or {@code results/compare/<run>+<run>}
 */
record ReportInput(Run run, Path folder) {

  private static final String COMPARE = "compare";
  private static final int LONGEST = 200;

  /**
   * Reads the runs that the options name.
   *
   * @throws UsageException if one does not have the required format, if their environments differ, or if no run has the
   *     baseline runtime
   */
  static ReportInput read(Request request) throws IOException {
    List<Path> folders = RunLocator.find(request);
    List<Run> runs = runs(folders);
    Run run = runs.size() == 1 ? runs.get(0) : MergedRuns.of(runs);
    List<String> mistakes = new ArrayList<>();
    if (!request.options().allowMismatch) {
      run.merged().filter(merged -> !merged.mismatches().isEmpty())
          .ifPresent(merged -> mistakes.add(refusal(merged, request)));
    }
    RuntimeOption.mistake(request.where("--baseline"), "runtime", request.options().baseline, run.runtimes())
        .ifPresent(mistakes::add);
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    Path results = request.options().results;
    return new ReportInput(run, runs.size() == 1 ? folders.get(0) : results.resolve(COMPARE)
        .resolve(folder(run.name())));
  }

  /** Returns the name of the folder for runs of these names, which can have any letters. */
  private static String folder(String run) {
    String name = run.replaceAll("[^\\w.+-]", "-").replaceFirst("^\\.+", "");
    return name.isEmpty() ? "runs" : name.substring(0, Math.min(LONGEST, name.length()));
  }

  /** Validates the options; those that need a run only if one exists. */
  static void validate(Request request) throws IOException {
    if (request.options().skip || !RunLocator.exists(request)) {
      return;
    }
    boolean several = RunLocator.find(request).size() > 1;
    if (several || request.options().baseline.isPresent()) {
      read(request);
    }
  }

  private static List<Run> runs(List<Path> folders) {
    List<Run> runs = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (Path folder : folders) {
      try {
        runs.add(RunReader.read(folder));
      } catch (InvalidRunException e) {
        mistakes.add(folder + ": invalid run; nothing was written\n" + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return runs;
  }

  private static String refusal(MergedRuns merged, Request request) {
    return request.where("--run") + ": the runs' environments differ, so a ratio would also reflect these differences"
        + merged.mismatches().stream().map(Mismatch::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
        + "only runs with the same environment can be compared; choose others, or add "
        + request.like("--run", "--allow-mismatch");
  }
}

package taskmeter.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.MergedRuns;
import taskmeter.report.sample.Mismatches.Mismatch;
import taskmeter.report.sample.Run;

/**
 * What is reported on.
 *
 * @param folder where the page goes: beside the samples of a run, or to {@code results/compare/<run>+<run>}
 */
record ReportInput(Run run, Path folder) {

  private static final String COMPARE = "compare";

  /**
   * Reads the runs that are meant.
   *
   * @throws UsageException if one is not in the format, if they may not be laid side by side, or if none has the
   *     runtime that is to be the baseline
   */
  static ReportInput read(Request request) throws IOException {
    List<Path> folders = RunLocator.find(request);
    List<Run> runs = runs(folders);
    Run run = runs.size() == 1 ? runs.get(0) : MergedRuns.of(runs);
    List<String> mistakes = new ArrayList<>();
    if (!request.options().allowMismatch) {
      run.sideBySide().filter(sideBySide -> !sideBySide.mismatches().isEmpty())
          .ifPresent(sideBySide -> mistakes.add(refusal(sideBySide, request)));
    }
    request.options().baseline.filter(name -> !run.runtimes().contains(name))
        .ifPresent(name -> mistakes.add(request.where("--baseline") + ": there is no runtime \"" + name
            + "\"; there are " + String.join(", ", run.runtimes()) + "; "
            + Suggestion.of(name, run.runtimes()).map(near -> "did you mean " + near + "?")
                .orElse("choose one of them")));
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    Path results = request.options().results;
    return new ReportInput(run, runs.size() == 1 ? folders.get(0) : results.resolve(COMPARE).resolve(run.name()));
  }

  /** Whether all of this can be done, as far as it can be told without a run where none is named. */
  static void validate(Request request) throws IOException {
    if (request.options().skip || !RunLocator.known(request)) {
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
        mistakes.add(folder + ": not a run that can be reported on; nothing was written\n" + e.getMessage());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return runs;
  }

  private static String refusal(MergedRuns sideBySide, Request request) {
    return request.where("--run") + ": the runs' environments differ, so that a ratio would compare these too"
        + sideBySide.mismatches().stream().map(Mismatch::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
        + "only runs of one environment may be laid side by side; choose others, or add "
        + request.like("--run", "--allow-mismatch");
  }
}

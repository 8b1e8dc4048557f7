package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.gate.AllowList;
import taskmeter.report.gate.AllowListFile;
import taskmeter.report.gate.Gate;
import taskmeter.report.option.ReportOptions;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdicts;

/** Reads the rules of the gate from the options, and from the allow list that they name. */
final class GateInput {

  private GateInput() {}

  /** @throws UsageException with all mistakes of options and file */
  static Gate read(Verdicts verdicts, Run run, Request request) {
    ReportOptions options = request.options();
    List<String> mistakes = new ArrayList<>();
    List<String> candidates = verdicts.families().stream().map(Family::candidate).distinct().toList();
    RuntimeOption.mistake(request.where("--candidate"), "candidate", options.candidate, candidates)
        .ifPresent(mistakes::add);
    if (options.require.value() > 1) {
      mistakes.add(request.where("--require") + ": more than all comparisons; expected at most 100%");
    }
    AllowList allowed = AllowList.NONE;
    if (options.allow.isPresent()) {
      Path file = options.allow.get();
      try {
        ComparisonIndex index = ComparisonIndex.of(verdicts, run.labels());
        AllowListFile read = AllowListFile.read(file, names(run),
            name -> index.suggest(name).or(() -> Suggestion.of(name, index.names())));
        mistakes.addAll(read.mistakes());
        allowed = read.list();
      } catch (IOException e) {
        mistakes.add(request.where("--allow") + "=" + file + ": cannot be read (" + e.getClass().getSimpleName()
            + "); expected a text file in UTF-8 with lines <comparison> # <reason>");
      }
    }
    options.verdicts.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder))
        .ifPresent(file -> mistakes.add(request.where("--verdicts") + "=" + file
            + ": found a file; expected a folder, which is created if it is missing"));
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return new Gate(Set.copyOf(options.failOn.kinds()), options.tolerance.value(), options.require.value(),
        options.candidate, allowed);
  }

  /** Returns the names of all cells of the run on all of its runtimes, also of those that were not run. */
  private static Set<String> names(Run run) {
    Set<String> cells = run.forks().stream().map(fork -> fork.cell().name()).collect(Collectors.toSet());
    return run.runtimes().stream().flatMap(runtime -> cells.stream().map(cell -> runtime + "/" + cell))
        .collect(Collectors.toSet());
  }
}

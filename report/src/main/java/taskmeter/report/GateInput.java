package taskmeter.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.gate.AllowList;
import taskmeter.report.gate.AllowListFile;
import taskmeter.report.gate.Gate;
import taskmeter.report.option.ReportOptions;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.sample.Labels;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Verdicts;

/** Reads the rules of the gate from the options, and from the allow list that they name. */
final class GateInput {

  private GateInput() {}

  /** @throws UsageException with all mistakes of options and file */
  static Gate read(Verdicts verdicts, Labels labels, Request request) {
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
        ComparisonIndex index = ComparisonIndex.of(verdicts, labels);
        AllowListFile read = AllowListFile.read(file, index.names(),
            name -> index.suggest(name).or(() -> Suggestion.of(name, index.names())));
        mistakes.addAll(read.mistakes());
        allowed = read.list();
      } catch (IOException e) {
        mistakes.add(request.where("--allow") + "=" + file + ": cannot be read (" + e.getClass().getSimpleName()
            + "); expected a text file in UTF-8 with lines <comparison> # <reason>");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return new Gate(Set.copyOf(options.failOn.kinds()), options.tolerance.value(), options.require.value(),
        options.candidate, allowed);
  }
}

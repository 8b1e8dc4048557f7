package taskmeter.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.Markdown.Column;
import taskmeter.report.quantity.Count;
import taskmeter.report.quantity.Percent;
import taskmeter.report.verdict.Calibration;
import taskmeter.report.verdict.Evidence;
import taskmeter.report.verdict.Trial;
import taskmeter.report.verdict.Verdict.Kind;

/** How often the verdicts are right where the truth is known; nothing in a run whose JVMs all differ. */
record CalibrationSection(Titles titles, Calibration calibration) {

  static final String HEADING = "## One JVM against itself";

  private static final List<Column> COLUMNS = List.of(Column.left("JVM"), Column.left("against"),
      Column.right("compared"), Column.right("slower"), Column.right("faster"), Column.right("the same"),
      Column.right("inconclusive"), Column.right("p < .05, not adjusted"), Column.right("quiet"),
      Column.right("quiet and slower"));

  /** Empty where there is nothing to say. */
  String markdown() {
    return calibration.trials().isEmpty() ? ""
        : sentences().stream().map(sentence -> "- " + Markdown.escape(sentence)).collect(Collectors.joining("\n"))
            + "\n\n" + Markdown.table(COLUMNS, calibration.trials().stream().map(this::row).toList())
            + "\n\nEvery two of them, each pair a family of its own. *Quiet* are cells whose forks differ by less than "
            + Percent.text(Calibration.QUIET) + ": the standard deviation of the logarithms of fork means, pooled over"
            + " the measurements without injected work.";
  }

  /** One for what is the same, and one for what was injected. */
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    List<Trial> same = calibration.trials(false);
    if (!same.isEmpty()) {
      all.add(names(same) + " are one JVM, so that every difference between them is false. Of "
          + Count.of(compared(same), "comparison") + " " + share(same, Trial::wrong) + " "
          + (sum(same, Trial::wrong) == 1 ? "has" : "have") + " a false verdict, "
          + share(same, count(Kind.SAME)) + " are the same, " + share(same, count(Kind.INCONCLUSIVE))
          + " inconclusive. Not adjusted, p < .05 in " + share(same, Trial::unadjusted) + ", where chance alone gives "
          + Percent.text(Evidence.LEVEL) + ".");
    }
    List<Trial> more = calibration.trials(true);
    if (!more.isEmpty()) {
      List<String> candidates = more.stream().map(trial -> title(trial.family().candidate())).distinct().toList();
      int quiet = sum(more, trial -> trial.quietOnes().size());
      int found = sum(more, CalibrationSection::found);
      all.add("Work was injected: " + Count.list(candidates) + ". Of " + Count.of(compared(more), "comparison")
          + " it is found in " + share(more, count(Kind.SLOWER)) + ", " + share(more, count(Kind.INCONCLUSIVE))
          + " are inconclusive, " + sum(more, count(Kind.FASTER)) + " say faster and " + sum(more, count(Kind.SAME))
          + " the same, which is false. In cells whose forks differ by less than " + Percent.text(Calibration.QUIET)
          + ", " + more.get(0).quietOnes().size() + " of " + more.get(0).tested().size() + ", it is found in " + found
          + " of " + Count.of(quiet, "comparison")
          + (quiet == 0 ? "." : " (" + Percent.text((double) found / quiet) + ")."));
    }
    return all;
  }

  private String names(List<Trial> trials) {
    return Count.list(trials.stream()
        .flatMap(trial -> Stream.of(trial.family().baseline(), trial.family().candidate()))
        .distinct().map(this::title).toList());
  }

  private String title(String runtime) {
    return titles.runtime(runtime);
  }

  private static String share(List<Trial> trials, ToIntFunction<Trial> count) {
    int number = sum(trials, count);
    return number == 0 ? "0" : number + " (" + Percent.text((double) number / compared(trials)) + ")";
  }

  private static int compared(List<Trial> trials) {
    return sum(trials, trial -> trial.tested().size());
  }

  private static int sum(List<Trial> trials, ToIntFunction<Trial> count) {
    return trials.stream().mapToInt(count).sum();
  }

  private static ToIntFunction<Trial> count(Kind kind) {
    return trial -> (int) trial.tested().stream().filter(each -> each.is(kind)).count();
  }

  private static int found(Trial trial) {
    return (int) trial.quietOnes().stream().filter(each -> each.is(Kind.SLOWER)).count();
  }

  private List<String> row(Trial trial) {
    List<String> cells = new ArrayList<>(List.of(Markdown.escape(title(trial.family().candidate())),
        Markdown.escape(title(trial.family().baseline()))));
    Stream.<ToIntFunction<Trial>>of(each -> each.tested().size(), count(Kind.SLOWER), count(Kind.FASTER),
            count(Kind.SAME), count(Kind.INCONCLUSIVE), Trial::unadjusted, each -> each.quietOnes().size(),
            CalibrationSection::found)
        .forEach(column -> cells.add(Integer.toString(column.applyAsInt(trial))));
    return cells;
  }
}

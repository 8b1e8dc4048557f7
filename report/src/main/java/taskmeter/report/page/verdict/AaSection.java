package taskmeter.report.page.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.verdict.AaResults;
import taskmeter.report.verdict.AaResults.AaTrial;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict.Kind;

/** The results of an A/A test: how often the verdicts are right. Empty for a run that has no JVM twice. */
public record AaSection(Titles titles, List<AaResults> results) {

  public static final String HEADING = "## A/A test";

  private static final List<Column> COLUMNS = List.of(Column.left("JVM"), Column.left("compared with"),
      Column.right("comparisons"), Column.right("slower"), Column.right("faster"),
      Column.right("likely slower"), Column.right("likely faster"), Column.right("the same"),
      Column.right("inconclusive"), Column.right("p < .05, not adjusted"), Column.right("stable"),
      Column.right("stable and slower"));

  /** Returns sentences and a table; empty if the run has no A/A test. */
  public String markdown() {
    return results.isEmpty() ? ""
        : sentences().stream().map(sentence -> "- " + Markdown.escape(sentence)).collect(Collectors.joining("\n"))
            + "\n\n" + Markdown.table(COLUMNS,
                results.stream().flatMap(each -> each.trials().stream()).map(this::row).toList())
            + "\n\nEach row is a pair of measurements, and a family of its own. Pairs that share a measurement are not"
            + " independent. *Stable* cells are cells whose forks differ by less than "
            + Percent.constant(AaResults.STABLE) + ": the standard deviation of the logarithms of fork means, pooled"
            + " over the measurements without injected work.";
  }

  /** Returns, for each JVM, a sentence about its identical measurements and one about injected work. */
  public List<String> sentences() {
    return results.stream().flatMap(result -> Stream.of(
            Optional.of(result.trials(false)).filter(trials -> !trials.isEmpty()).map(this::same),
            Optional.of(result.trials(true)).filter(trials -> !trials.isEmpty()).map(this::injected)))
        .flatMap(Optional::stream).toList();
  }

  private String same(List<AaTrial> trials) {
    return names(trials) + " are one JVM, so every difference between them is false. Of "
        + Phrase.of(compared(trials), "comparison") + ", " + share(trials, AaTrial::wrong) + " "
        + Phrase.verb(sum(trials, AaTrial::wrong), "has", "have") + " a false verdict, "
        + share(trials, AaTrial::wrongLikely) + " a false likely one, "
        + verb(trials, count(Kind.SAME)) + " the same, and " + verb(trials, count(Kind.INCONCLUSIVE))
        + " inconclusive. Not adjusted, p < .05 in " + share(trials, AaTrial::unadjusted)
        + "; chance alone gives " + Percent.constant(TestResult.LEVEL) + ".";
  }

  private String injected(List<AaTrial> trials) {
    List<String> candidates = trials.stream().map(trial -> title(trial.family().candidate())).distinct().toList();
    List<Judgement> found = trials.stream().flatMap(trial -> trial.family().of(Kind.SLOWER).stream()).toList();
    int stable = sum(trials, trial -> trial.testedStable().size());
    int stableFound = sum(trials, AaSection::found);
    return "Work was injected: " + Phrase.list(candidates) + ". Of " + Phrase.of(compared(trials), "comparison")
        + ", " + verb(trials, count(Kind.SLOWER)) + " slower" + (found.isEmpty() ? "" : ratios(found)) + ", "
        + verb(trials, count(Kind.LIKELY_SLOWER)) + " likely slower, "
        + verb(trials, count(Kind.INCONCLUSIVE)) + " inconclusive, " + verb(trials, count(Kind.SAME))
        + " the same, and " + verb(trials, count(Kind.FASTER)) + " faster, which would be false. In the cells whose"
        + " forks differ by less than " + Percent.constant(AaResults.STABLE) + ", "
        + trials.get(0).testedStable().size() + " of " + trials.get(0).tested().size()
        + ", the work is found in " + stableFound + " of "
        + Phrase.of(stable, "comparison")
        + (stable == 0 ? "." : " (" + Percent.text((double) stableFound / stable) + ").");
  }

  /** Returns by how much the cells are slower; counting the injected work costs something too. */
  private static String ratios(List<Judgement> found) {
    List<Double> ratios = found.stream().map(each -> each.comparison().orElseThrow().ratio().value()).sorted().toList();
    return " (" + Ratios.range(ratios.get(0), ratios.get(ratios.size() - 1)) + ", median "
        + Ratios.text(Median.withDefaults().evaluate(ratios.stream().mapToDouble(Double::doubleValue).toArray()))
        + ")";
  }

  private String names(List<AaTrial> trials) {
    return Phrase.list(trials.stream()
        .flatMap(trial -> Stream.of(trial.family().baseline(), trial.family().candidate()))
        .distinct().map(this::title).toList());
  }

  private String title(String runtime) {
    return titles.runtime(runtime);
  }

  private static String share(List<AaTrial> trials, ToIntFunction<AaTrial> count) {
    int number = sum(trials, count);
    return number == 0 ? "0" : number + " (" + Percent.text((double) number / compared(trials)) + ")";
  }

  /** {@code 68 (32 %) are}: a share and its verb. */
  private static String verb(List<AaTrial> trials, ToIntFunction<AaTrial> count) {
    return share(trials, count) + " " + Phrase.verb(sum(trials, count), "is", "are");
  }

  private static int compared(List<AaTrial> trials) {
    return sum(trials, trial -> trial.tested().size());
  }

  private static int sum(List<AaTrial> trials, ToIntFunction<AaTrial> count) {
    return trials.stream().mapToInt(count).sum();
  }

  private static ToIntFunction<AaTrial> count(Kind kind) {
    return trial -> (int) trial.tested().stream().filter(each -> each.is(kind)).count();
  }

  private static int found(AaTrial trial) {
    return (int) trial.testedStable().stream().filter(each -> each.is(Kind.SLOWER)).count();
  }

  private List<String> row(AaTrial trial) {
    List<String> cells = new ArrayList<>(List.of(Markdown.escape(title(trial.family().candidate())),
        Markdown.escape(title(trial.family().baseline()))));
    Stream.<ToIntFunction<AaTrial>>of(each -> each.tested().size(), count(Kind.SLOWER), count(Kind.FASTER),
            count(Kind.LIKELY_SLOWER), count(Kind.LIKELY_FASTER), count(Kind.SAME), count(Kind.INCONCLUSIVE),
            AaTrial::unadjusted, each -> each.testedStable().size(),
            AaSection::found)
        .forEach(column -> cells.add(Integer.toString(column.applyAsInt(trial))));
    return cells;
  }
}

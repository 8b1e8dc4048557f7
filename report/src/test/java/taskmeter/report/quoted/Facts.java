package taskmeter.report.quoted;

import java.io.IOException;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import taskmeter.report.matrix.Cell;
import taskmeter.report.quantity.Digits;
import taskmeter.report.quantity.Percent;
import taskmeter.report.simulation.StockJmh;
import taskmeter.report.simulation.WithinBlocks;
import taskmeter.report.verdict.AaResults;
import taskmeter.report.verdict.AaResults.AaTrial;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** The facts of a run that prose may quote, by name: their number tokens, from the report's own model. */
final class Facts {

  private static final Map<String, Function<CommittedRun, List<String>>> ALL = new LinkedHashMap<>();
  private static final Map<List<String>, List<String>> COMPUTED = new ConcurrentHashMap<>();

  private static final String OF_RUN = " of 2026";

  private Facts() {}

  static {
    ALL.put("minutes", run -> List.of(time(run, 60) + " minutes"));
    ALL.put("hours", run -> List.of(time(run, 3600) + " hours"));
    ALL.put("forks", run -> List.of(forks(run).getMin() == forks(run).getMax()
        ? "" + forks(run).getMin() : forks(run).getMin() + " to " + forks(run).getMax()));
    ALL.put("comparisons", run -> count(compared(run).size()));
    ALL.put("settled", run -> count(settled(run)));
    for (Kind kind : List.of(Kind.SLOWER, Kind.FASTER, Kind.SAME)) {
      ALL.put(kind.word(), run -> count(compared(run).stream().filter(each -> each.is(kind)).count()));
    }
    ALL.put("differ by stock JMH", run -> count(compared(run).stream().filter(Facts::differsByJmh).count()));
    ALL.put("lookups", run -> count(tested(run, true, Facts::lookup).stream()
        .map(each -> each.cell().key().withRuntime("")).distinct().count()));
    ALL.put("lookups found, range", run -> List.of(range(found(tested(run, true, Facts::lookup)), 2)));
    ALL.put("others found of others", run -> List.of(foundOf(tested(run, true, each -> !lookup(each)))));
    ALL.put("equal pairs called different", run -> List.of(run.calibrations().get(0).trials(false).stream()
        .mapToInt(AaTrial::wrong).sum() + " of " + tested(run, false, each -> true).size()));
    ALL.put("injected work found", run -> List.of(foundOf(tested(run, true, each -> true))));
    ALL.put("stable others", run -> List.of(stableOthers(run).stream().map(each -> each.cell().key()).distinct().count()
        + " stable cells"));
    ALL.put("stable others found", run -> List.of(foundOf(stableOthers(run))));
    ALL.put("stable others found, range", run -> List.of(range(found(stableOthers(run)), 3)));
    ALL.put("injected found by stock JMH", run -> count(foundByJmh(run)));
    ALL.put("not found by stock JMH", run -> count(
        tested(run, true, each -> true).size() + tested(run, false, each -> true).size() - foundByJmh(run)));
    ALL.put("cells in blocks", run -> List.of(withinBlocks(run).get("all").get(1)));
    ALL.put("correlation within blocks", run -> List.of(withinBlocks(run).get("all").get(2).replaceFirst(" .*", "")));
    ALL.put("its interval", run -> List.of(withinBlocks(run).get("all").get(2).replaceAll(".*\\(|\\)", "")));
    ALL.put("least correlation of two JDKs", run -> List.of(withinBlocks(run).values().stream()
        .filter(row -> row.size() > 2 && row.get(0).contains(", ")).map(row -> row.get(2).replaceFirst(" .*", ""))
        .sorted().findFirst().orElseThrow()));
    ALL.put("pairs narrower", run -> List.of(
        Math.round(100 * (1 - Double.parseDouble(withinBlocks(run).get("all").get(3)))) + " %"));
    for (int lag : List.of(1, 20)) {
      ALL.put("slots " + lag + " apart", run -> List.of(withinBlocks(run).get("slots " + lag + " apart").get(1)));
    }
    ALL.put("stable of cells", run -> List.of(
        trial(run).testedStable().size() + " of " + trial(run).tested().size()));
    ALL.put("stable limit", run -> List.of(Math.round(AaResults.STABLE * 100) + " %"));
    ALL.put("injected work", run -> List.of(run.run().environment().properties(trial(run).family().candidate())
        .get("injected").replaceFirst(":.*", "")));
  }

  /**
   * Returns a fact of a run, or of the run that the name ends with: {@code slots 1 apart of
   * 20261122T101432Z-standard}. Computes each fact once; empty if the fact is unknown.
   */
  static Optional<List<String>> of(String name, CommittedRun run) {
    if (name.contains(OF_RUN)) {
      String other = name.substring(name.indexOf(OF_RUN) + " of ".length());
      return of(name.substring(0, name.indexOf(OF_RUN)), CommittedRun.named(other));
    }
    return Optional.ofNullable(ALL.get(name)).map(fact ->
        COMPUTED.computeIfAbsent(List.of(name, run.run().name()), key -> fact.apply(run)));
  }

  private static Map<String, List<String>> withinBlocks(CommittedRun run) {
    try {
      return WithinBlocks.printed(run.folder());
    } catch (IOException e) {
      throw new IllegalStateException(run.folder() + " cannot be read", e);
    }
  }

  private static List<String> count(long number) {
    return List.of(Long.toString(number));
  }

  private static long time(CommittedRun run, int seconds) {
    return Math.round(run.run().environment().number("wall_s").orElseThrow() / seconds);
  }

  private static IntSummaryStatistics forks(CommittedRun run) {
    return run.matrix().cells().stream().filter(Cell::ran).mapToInt(cell -> cell.forks().size()).summaryStatistics();
  }

  private static List<Judgement> compared(CommittedRun run) {
    return run.verdicts().all().stream().filter(each -> !each.is(Kind.NOT_COMPARABLE)).toList();
  }

  private static long settled(CommittedRun run) {
    return compared(run).stream().filter(each -> each.verdict().kind().settled()).count();
  }

  private static boolean differsByJmh(Judgement judgement) {
    return StockJmh.differ(judgement.comparison().orElseThrow());
  }

  /** Returns the first trial with injected work. */
  private static AaTrial trial(CommittedRun run) {
    return run.calibrations().get(0).trials(true).get(0);
  }

  static List<Judgement> tested(CommittedRun run, boolean injected, Predicate<Judgement> which) {
    return run.calibrations().get(0).trials(injected).stream().flatMap(trial -> trial.tested().stream())
        .filter(which).toList();
  }

  static boolean lookup(Judgement judgement) {
    return judgement.cell().key().scenario().equals("CurrentTaskLookup");
  }

  private static List<Judgement> stableOthers(CommittedRun run) {
    return run.calibrations().get(0).trials(true).stream().flatMap(trial -> trial.testedStable().stream())
        .filter(each -> !lookup(each)).toList();
  }

  private static List<Judgement> found(List<Judgement> judgements) {
    return judgements.stream().filter(each -> each.is(Kind.SLOWER)).toList();
  }

  private static String foundOf(List<Judgement> judgements) {
    return found(judgements).size() + " of " + judgements.size();
  }

  private static long foundByJmh(CommittedRun run) {
    return tested(run, true, Facts::differsByJmh).size();
  }

  private static String range(List<Judgement> judgements, int digits) {
    List<Double> ratios = judgements.stream().map(each -> each.comparison().orElseThrow().ratio().value()).sorted()
        .toList();
    return Digits.significant(ratios.get(0), digits) + " to "
        + Digits.significant(ratios.get(ratios.size() - 1), digits) + "×";
  }

  /** {@code 108 (51 %)}. */
  static String share(List<AaTrial> trials, ToIntFunction<AaTrial> count, ToIntFunction<AaTrial> all) {
    int number = trials.stream().mapToInt(count).sum();
    return number + " (" + Percent.text((double) number / trials.stream().mapToInt(all).sum()) + ")";
  }
}

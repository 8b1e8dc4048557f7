package taskmeter.report.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Interval;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdicts;

/** Verdicts that a test names itself, of cells of scenario {@code S} on virtual threads, compared with runtime 21. */
final class GivenVerdicts {

  static final Verdict SLOWER = new Verdict.Slower();
  static final Verdict FASTER = new Verdict.Faster();
  static final Verdict LIKELY_SLOWER = new Verdict.LikelySlower();
  static final Verdict LIKELY_FASTER = new Verdict.LikelyFaster();
  static final Verdict SAME = new Verdict.Same();
  static final Verdict INCONCLUSIVE = new Verdict.Inconclusive(List.of(), Optional.empty());
  static final Verdict NOT_COMPARABLE = new Verdict.NotComparable("smoke run");

  /** The default rules, with which {@code -Dreport.failOn=slower} runs. */
  static final Gate DEFAULT = new Gate(Set.of(Verdict.Kind.SLOWER), 0.05, 0.25, Optional.empty(), AllowList.NONE);

  private final Map<String, List<Judgement>> judgements = new LinkedHashMap<>();

  /** Adds a comparison with the name {@code <candidate>/S.<variant> VIRTUAL}. */
  GivenVerdicts add(String candidate, String variant, double ratio, Verdict verdict) {
    Cell cell = cell(candidate, variant);
    Estimate estimate = new Estimate(ratio, Optional.of(new Interval(ratio * 0.9, ratio * 1.1)));
    return add(candidate, new Judgement(cell, Optional.of(new RuntimeComparison(cell, cell("21", variant), estimate,
        Optional.empty(), Optional.empty(), 1)), Optional.empty(), verdict, List.of()));
  }

  /** Adds comparisons with the variants {@code v1}, {@code v2}, ... and the ratio 1. */
  GivenVerdicts add(int number, Verdict verdict) {
    for (int i = 0; i < number; i++) {
      add("25", "v" + (all().size() + 1), 1, verdict);
    }
    return this;
  }

  /** Adds a cell that did not run on the candidate, so that it has no ratio. */
  GivenVerdicts absent(String candidate, String variant) {
    return add(candidate, new Judgement(cell(candidate, variant), Optional.empty(), Optional.empty(), NOT_COMPARABLE,
        List.of()));
  }

  private GivenVerdicts add(String candidate, Judgement judgement) {
    judgements.computeIfAbsent(candidate, name -> new ArrayList<>()).add(judgement);
    return this;
  }

  private List<Judgement> all() {
    return judgements.values().stream().flatMap(List::stream).toList();
  }

  private static Cell cell(String runtime, String variant) {
    return new Cell(new CellKey(runtime, "S", variant, Parameters.NONE, "VIRTUAL", "VIRTUAL", false), false, List.of(),
        List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
  }

  Verdicts verdicts() {
    return new Verdicts(judgements.entrySet().stream()
        .map(each -> new Family(each.getKey(), "21", each.getValue(), List.of())).toList());
  }

  GateResult through(Gate gate) {
    return gate.of(verdicts(), Optional.empty());
  }

  static AllowList allow(String name, String reason) {
    return new AllowList(List.of(new AllowList.Entry(name, reason)));
  }

  static Gate with(AllowList allowed) {
    return new Gate(DEFAULT.kinds(), DEFAULT.tolerance(), DEFAULT.required(), DEFAULT.candidate(), allowed);
  }

  static Gate requiring(double share) {
    return new Gate(DEFAULT.kinds(), DEFAULT.tolerance(), share, DEFAULT.candidate(), AllowList.NONE);
  }

  static List<String> names(List<ComparisonIndex.NamedComparison> comparisons) {
    return comparisons.stream().map(ComparisonIndex.NamedComparison::name).toList();
  }
}

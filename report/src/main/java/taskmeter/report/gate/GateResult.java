package taskmeter.report.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * What a gate found.
 *
 * @param gate its rules
 * @param compared the comparisons that count
 * @param failing those that fail the build
 * @param allowed those that would, but are known
 * @param stale entries of the allow list that no verdict needs
 */
public record GateResult(Gate gate, List<NamedComparison> compared, List<NamedComparison> failing,
    List<NamedComparison> allowed, List<AllowList.Entry> stale) {

  public GateResult {
    compared = List.copyOf(compared);
    failing = List.copyOf(failing);
    allowed = List.copyOf(allowed);
    stale = List.copyOf(stale);
  }

  /** Returns the number of comparisons with a verdict that is certain. */
  public int decided() {
    return (int) compared.stream().filter(each -> each.judgement().verdict().kind().settled()).count();
  }

  /** Returns whether too few comparisons were decided for the build to pass. */
  public boolean undecided() {
    return compared.isEmpty() || decided() < gate.required() * compared.size();
  }

  /** Returns a line for each comparison that matters, then one that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    failing.forEach(each -> lines.add(line(each)));
    allowed.forEach(each -> lines.add("allowed: " + line(each) + " ("
        + gate.allowed().reason(each.name()).orElseThrow() + ")"));
    stale.forEach(entry -> lines.add("allow list: " + entry.name() + " no longer applies; remove it"));
    lines.add(summary());
    return lines;
  }

  /** {@code Gate: 2 of 59 comparisons are slower; 40 (68 %) could be decided}. */
  public String summary() {
    String kinds = Phrase.list(Arrays.stream(Kind.values()).filter(gate.kinds()::contains).map(Kind::word)
        .collect(Collectors.toList()), "or");
    String share = compared.isEmpty() ? "" : "; " + decided() + " ("
        + Percent.whole((double) decided() / compared.size())
        + ") could be decided";
    String found = "Gate: " + (failing.isEmpty() ? "none" : Integer.toString(failing.size())) + " of "
        + Phrase.of(compared.size(), "comparison") + " " + Phrase.verb(Math.max(1, failing.size()), "is", "are") + " "
        + kinds + share;
    return undecided() ? found + ". This is too little to pass: " + Percent.whole(gate.required())
        + " are required. Measure more rounds, or require less" : found + ".";
  }

  /** {@code slower: 27/TaskCreation.startAndJoin VIRTUAL costs 15.1× (14.2–16.0×) as much as on 25}. */
  static String line(NamedComparison named) {
    return named.judgement().verdict().kind().word() + ": " + named.name() + " " + cost(named);
  }

  static String cost(NamedComparison named) {
    var ratio = named.judgement().comparison().orElseThrow().ratio();
    return "costs " + Ratios.text(ratio.value())
        + ratio.interval().map(each -> " (" + Ratios.range(each.low(), each.high()) + ")").orElse("")
        + " as much as on " + named.family().baseline();
  }
}

package taskmeter.report.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * What a gate found.
 *
 * @param gate its rules
 * @param compared the comparisons that count
 * @param failing those that fail the build
 * @param allowed those that would, but are known
 * @param stale entries of the allow list whose comparison was decided and does not fail the build
 * @param notCompared a sentence for each entry of the allow list whose cell is not compared
 * @param unreached what the campaign did not reach; empty if each planned cell has a fork
 */
public record GateResult(Gate gate, List<NamedComparison> compared, List<NamedComparison> failing,
    List<NamedComparison> allowed, List<AllowList.Entry> stale, List<String> notCompared, Optional<String> unreached) {

  private static final double ROUNDING = 1e-9;

  public GateResult {
    compared = List.copyOf(compared);
    failing = List.copyOf(failing);
    allowed = List.copyOf(allowed);
    stale = List.copyOf(stale);
    notCompared = List.copyOf(notCompared);
  }

  /** Returns the number of comparisons with a verdict that is certain. */
  public int decided() {
    return (int) compared.stream().filter(each -> each.judgement().verdict().kind().settled()).count();
  }

  /** Returns whether too little is known for the build to pass: decided comparisons, or cells that were reached. */
  public boolean undecided() {
    return tooFew() || unreached.isPresent();
  }

  private boolean tooFew() {
    return decided() < required();
  }

  /** Returns how many comparisons must be decided: at least one, so that no build passes on nothing. */
  private int required() {
    // The product of a share such as 7 % and a number of comparisons is sometimes a bit more than the exact one
    return Math.max(1, (int) Math.ceil(gate.required() * compared.size() - ROUNDING));
  }

  /** Returns the reason why a comparison that would fail the build is allowed; empty for any other. */
  Optional<String> reason(NamedComparison named) {
    return allowed.contains(named) ? gate.allowed().reason(named.name()) : Optional.empty();
  }

  /** Returns a line for each comparison that matters, then one that sums up. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    failing.forEach(each -> lines.add(line(each)));
    allowed.forEach(each -> lines.add("allowed: " + line(each) + " ("
        + reason(each).orElseThrow() + ")"));
    stale.forEach(entry -> lines.add("allow list: " + entry.name() + " no longer applies; remove it"));
    notCompared.forEach(sentence -> lines.add("allow list: " + sentence));
    lines.add(summary());
    return lines;
  }

  /** {@code Gate: 2 of 59 comparisons are slower by more than 5 %; 40 (68 %) could be decided.} */
  public String summary() {
    String missing = unreached.map(what -> " " + what + ", so the build does not pass. Resume the campaign, or select"
        + " fewer cells.").orElse("");
    if (compared.isEmpty()) {
      return "Gate: nothing could be compared, so the build does not pass. The report has the reasons." + missing;
    }
    String known = allowed.isEmpty() ? ""
        : " (not counting " + allowed.size() + " that " + Phrase.verb(allowed.size(), "is", "are") + " allowed)";
    String found = "Gate: " + (failing.isEmpty() ? "none" : Integer.toString(failing.size())) + " of "
        + Phrase.of(compared.size(), "comparison") + " " + Phrase.verb(Math.max(1, failing.size()), "is", "are") + " "
        + wanted() + known + "; " + decided() + " (" + Percent.whole((double) decided() / compared.size())
        + ") could be decided.";
    return (tooFew() ? found + " This is too little to pass: at least " + required()
        + " must be decided (required share: " + percent(gate.required())
        + "). Measure more rounds, or require a smaller share." : found) + missing;
  }

  /** {@code slower or faster by more than 5 %, or inconclusive}: the tolerance concerns only differences. */
  private String wanted() {
    List<String> differences = words(true);
    List<String> others = words(false);
    List<String> parts = new ArrayList<>();
    if (!differences.isEmpty()) {
      parts.add(Phrase.list(differences, "or") + " by more than " + percent(gate.tolerance()));
    }
    parts.addAll(others);
    return String.join(differences.size() > 1 ? ", or " : " or ", parts);
  }

  private List<String> words(boolean different) {
    return Arrays.stream(Kind.values()).filter(gate.kinds()::contains).filter(kind -> kind.different() == different)
        .map(Kind::word).toList();
  }

  /** An option has at most three decimals of a percent. */
  private static String percent(double share) {
    return Percent.constant(Math.round(share * 1e5) / 1e5);
  }

  /** {@code slower: 27/TaskCreation.startAndJoin VIRTUAL costs 15.1× (14.2–16.0×) as much as on 25}. */
  static String line(NamedComparison named) {
    return named.judgement().verdict().kind().word() + ": " + named.name() + " " + cost(named);
  }

  static String cost(NamedComparison named) {
    return "costs " + EstimateText.ratio(named.judgement().comparison().orElseThrow().ratio())
        + " as much as on " + named.family().baseline();
  }
}

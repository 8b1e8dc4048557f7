package taskmeter.report.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.verdict.Verdict;
import taskmeter.report.verdict.Verdict.Kind;
import taskmeter.report.verdict.Verdicts;

/**
 * The rules by which verdicts fail a build.
 *
 * @param kinds the kinds of verdicts that fail it; empty if none does
 * @param tolerance how far from 1 a ratio must be to fail it, as a share
 * @param required the share of comparisons that must be decided, from 0 to 1; at least one must be in any case
 * @param candidate the only candidate runtime that counts; all if empty
 * @param allowed known differences, which do not fail it
 */
public record Gate(
    Set<Kind> kinds, double tolerance, double required, Optional<String> candidate, AllowList allowed) {

  private static final Verdict NO_COMPARISON =
      new Verdict.NotComparable("this cell has no verdict on this runtime");

  public Gate {
    kinds = Set.copyOf(kinds);
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance: found " + tolerance + "; expected at least 0");
    }
    if (!(required >= 0 && required <= 1)) {
      throw new IllegalArgumentException("required: found " + required + "; expected a share from 0 to 1");
    }
  }

  /**
   * Applies the rules to the verdicts of a run.
   *
   * @param unreached what the campaign did not reach; empty if each planned cell has a fork
   */
  public GateResult of(Verdicts verdicts, Optional<String> unreached) {
    List<NamedComparison> compared = NamedComparison.all(verdicts).stream()
        .filter(each -> candidate.isEmpty() || candidate.get().equals(each.family().candidate()))
        .filter(each -> !each.judgement().is(Kind.NOT_COMPARABLE)).toList();
    List<NamedComparison> found = compared.stream().filter(this::fails).toList();
    // An inconclusive comparison does not show that a known difference is gone, nor does one that is not compared
    Set<String> needless = compared.stream().filter(each -> each.judgement().verdict().kind().settled())
        .filter(each -> !fails(each)).map(NamedComparison::name).collect(Collectors.toSet());
    return new GateResult(this, compared, found.stream().filter(each -> allowed.reason(each.name()).isEmpty()).toList(),
        found.stream().filter(each -> allowed.reason(each.name()).isPresent()).toList(),
        allowed.entries().stream().filter(entry -> needless.contains(entry.name())).toList(),
        notCompared(verdicts), unreached);
  }

  /** An entry that concerns no comparison changes nothing, but its author should know. */
  private List<String> notCompared(Verdicts verdicts) {
    Map<String, Verdict> known = new HashMap<>();
    verdicts.families().forEach(family -> family.judgements().forEach(judgement ->
        known.put(NamedComparison.of(family, judgement).name(), judgement.verdict())));
    return allowed.entries().stream().map(AllowList.Entry::name)
        .filter(name -> candidate.isEmpty() || name.startsWith(candidate.get() + "/"))
        .flatMap(name -> switch (Optional.ofNullable(known.get(name)).orElse(NO_COMPARISON)) {
          case Verdict.NotComparable none -> Stream.of(name + " is not compared: " + none.why());
          default -> Stream.empty();
        }).toList();
  }

  /** Returns whether the verdict fails the build, unless it is allowed. */
  private boolean fails(NamedComparison named) {
    Kind kind = named.judgement().verdict().kind();
    return kinds.contains(kind)
        && (!kind.different() || named.judgement().distance() > Math.log1p(tolerance));
  }
}

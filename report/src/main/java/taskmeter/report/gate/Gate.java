package taskmeter.report.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
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

  public Gate {
    kinds = Set.copyOf(kinds);
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance: found " + tolerance + "; expected at least 0");
    }
    if (!(required >= 0 && required <= 1)) {
      throw new IllegalArgumentException("required: found " + required + "; expected a share from 0 to 1");
    }
  }

  /** Applies the rules to the verdicts of a run. */
  public GateResult of(Verdicts verdicts) {
    List<NamedComparison> compared = NamedComparison.all(verdicts).stream()
        .filter(each -> candidate.isEmpty() || candidate.get().equals(each.family().candidate()))
        .filter(each -> !each.judgement().is(Kind.NOT_COMPARABLE)).toList();
    List<NamedComparison> found = compared.stream().filter(this::fails).toList();
    // An inconclusive comparison does not show that a known difference is gone, nor does one that is not compared
    Set<String> needless = compared.stream().filter(each -> each.judgement().verdict().kind().settled())
        .filter(each -> !fails(each)).map(NamedComparison::name).collect(Collectors.toSet());
    return new GateResult(this, compared, found.stream().filter(each -> allowed.reason(each.name()).isEmpty()).toList(),
        found.stream().filter(each -> allowed.reason(each.name()).isPresent()).toList(),
        allowed.entries().stream().filter(entry -> needless.contains(entry.name())).toList());
  }

  /** Returns whether the verdict fails the build, unless it is allowed. */
  private boolean fails(NamedComparison named) {
    Kind kind = named.judgement().verdict().kind();
    return kinds.contains(kind)
        && (!kind.different() || named.judgement().distance() > Math.log1p(tolerance));
  }
}

package taskmeter.report;

import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.explain.ComparisonIndex;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;
import taskmeter.report.page.Page;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * The verdicts that fail a build.
 *
 * @param kinds the kinds of verdicts; empty if none fails a build
 */
record Gate(List<Kind> kinds) {

  Gate {
    kinds = List.copyOf(kinds);
  }

  /** Returns whether any verdict of the page fails the build. */
  boolean closedBy(Page page) {
    return page.verdicts().all().stream().anyMatch(judgement -> kinds.contains(judgement.verdict().kind()));
  }

  /** Returns one line for each comparison that fails the build, or one line that says that none does. */
  List<String> reasons(Page page) {
    List<String> reasons = ComparisonIndex.of(page.verdicts()).all().stream()
        .filter(named -> kinds.contains(named.judgement().verdict().kind())).map(Gate::reason).toList();
    return reasons.isEmpty() ? List.of("Gate: none of " + Phrase.of(page.verdicts().all().size(), "comparison") + " is "
        + Phrase.list(kinds.stream().map(Kind::word).collect(Collectors.toList()), "or") + ".") : reasons;
  }

  private static String reason(NamedComparison named) {
    var ratio = named.judgement().comparison().orElseThrow().ratio();
    return named.judgement().verdict().kind().word() + ": " + named.name() + " costs " + Ratios.text(ratio.value())
        + ratio.interval().map(each -> " (" + Ratios.range(each.low(), each.high()) + ")").orElse("")
        + " as much as on " + named.family().baseline();
  }
}

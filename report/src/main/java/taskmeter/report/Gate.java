package taskmeter.report;

import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.explain.Catalogue;
import taskmeter.report.explain.Named;
import taskmeter.report.page.Page;
import taskmeter.report.quantity.Count;
import taskmeter.report.quantity.Times;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * Verdicts that are to fail a build.
 *
 * @param kinds which; none where nothing is to fail
 */
record Gate(List<Kind> kinds) {

  Gate {
    kinds = List.copyOf(kinds);
  }

  boolean closedBy(Page page) {
    return page.verdicts().all().stream().anyMatch(judgement -> kinds.contains(judgement.verdict().kind()));
  }

  /** Why it is closed, a line for each comparison; or that it is open. */
  List<String> reasons(Page page) {
    List<String> reasons = Catalogue.of(page.verdicts()).all().stream()
        .filter(named -> kinds.contains(named.judgement().verdict().kind())).map(Gate::reason).toList();
    return reasons.isEmpty() ? List.of("Gate: none of " + Count.of(page.verdicts().all().size(), "comparison") + " is "
        + Count.list(kinds.stream().map(Kind::word).collect(Collectors.toList()), "or") + ".") : reasons;
  }

  private static String reason(Named named) {
    var ratio = named.judgement().comparison().orElseThrow().ratio();
    return named.judgement().verdict().kind().word() + ": " + named.name() + " costs " + Times.text(ratio.value())
        + ratio.interval().map(each -> " (" + Times.range(each.low(), each.high()) + ")").orElse("")
        + " as much as on " + named.family().baseline();
  }
}

package taskmeter.report.page.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import taskmeter.report.machine.Disturbances.Disturbance;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** Says whether a run is fit for conclusions: too few forks, or too many disturbed ones, make it unfit. */
public record Fitness(PageData data) {

  /** As a share; above it, the machine's other load has a say in most numbers of the run. */
  private static final double MANY_DISTURBED = 0.25;

  /** As a share of the cells or comparisons. */
  private static final double MANY_OPEN = 0.5;

  /** Fewer forks than this have no reliable interval. */
  private static final int ENOUGH = 5;

  /** Returns a quotation for the top of a page; empty if the run is fit, or is no measurement at all. */
  String markdown() {
    List<String> reasons = reasons();
    return reasons.isEmpty() || data.noMeasurement().isPresent() ? ""
        : "> **This run is not fit for conclusions:**\n>\n" + reasons.stream().map(reason -> "> - " + reason)
            .collect(Collectors.joining("\n"));
  }

  /** Returns a sentence for each reason; empty if the run is fit, or is no measurement at all. */
  public List<String> warnings() {
    return data.noMeasurement().isPresent() ? List.of()
        : reasons().stream().map(reason -> "Not fit for conclusions: " + reason).toList();
  }

  /** Returns what makes the run unfit, and by how much; empty if nothing does. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    disturbed(reasons);
    fewForks(reasons);
    return reasons;
  }

  private void disturbed(List<String> reasons) {
    List<Disturbance> all = data.matrix().machine().disturbances().byRuntime();
    int still = all.stream().mapToInt(Disturbance::still).sum();
    int counted = all.stream().mapToInt(each -> each.forks() - each.again()).sum();
    if (counted > 0 && still > MANY_DISTURBED * counted) {
      reasons.add(still + " of " + Phrase.of(counted, "fork") + " that " + Phrase.verb(counted, "counts", "count") + " "
          + Phrase.verb(still, "was", "were") + " disturbed by other programs ("
          + Percent.text((double) still / counted) + "). Stop them, and measure again.");
    }
  }

  private void fewForks(List<String> reasons) {
    List<Judgement> compared = data.verdicts().all().stream()
        .filter(each -> !each.is(Kind.NOT_COMPARABLE)).toList();
    long untested = compared.stream().filter(each -> each.evidence().isEmpty()).count();
    List<Cell> ran = data.matrix().cells().stream().filter(Cell::ran).toList();
    long few = ran.stream().filter(cell -> cell.forks().size() < ENOUGH).count();
    if (untested > MANY_OPEN * compared.size()) {
      reasons.add(untested + " of " + Phrase.of(compared.size(), "comparison") + " "
          + Phrase.verb(untested, "has", "have") + " fewer than " + Judge.FEWEST_FORKS
          + " forks of each runtime, which a verdict requires. A larger budget gives more.");
    } else if (few > MANY_OPEN * ran.size()) {
      reasons.add(few + " of " + Phrase.of(ran.size(), "cell") + " " + Phrase.verb(few, "has", "have")
          + " fewer than " + ENOUGH + " forks, too few for a reliable interval. A larger budget gives more.");
    }
  }
}

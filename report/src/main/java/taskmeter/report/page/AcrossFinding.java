package taskmeter.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.quantity.Count;
import taskmeter.report.statistic.Student;

/**
 * By how much runtimes differ: of each cell the ratio that is surely the farthest from 1, by the nearer end of its
 * interval, and of these the farthest.
 */
final class AcrossFinding {

  private static final int MOST = 3;
  private static final Comparator<RuntimeComparison> FARTHEST_LAST =
      Comparator.comparingDouble(RuntimeComparison::atLeast);

  private final Material material;
  private final Notes notes;

  AcrossFinding(Material material, Notes notes) {
    this.material = material;
    this.notes = notes;
  }

  /** How many ratios there are, how many exclude 1, and how many would by chance. */
  String multiplicity(AcrossRuntimes across) {
    List<RuntimeComparison> all = across.comparisons().stream()
        .filter(comparison -> comparison.ratio().interval().isPresent()).toList();
    long clear = all.stream().filter(RuntimeComparison::clear).count();
    String to = material.titles().runtime(across.baseline());
    if (all.isEmpty()) {
      return "No ratio to " + to + " has the forks for an interval.";
    }
    long chance = Math.round((1 - Student.LEVEL) * all.size());
    return "Of " + Count.of(all.size(), "ratio") + " to " + to
        + (across.rows().stream().anyMatch(RuntimeRow::substitute)
            ? " (where a cell did not run there, to the oldest JDK where it did)" : "")
        + ", " + clear + (clear == 1 ? " has" : " have") + " a 95 % interval that excludes 1. If no cost differed at"
        + " all, about 5 % of the intervals would still exclude 1 by chance alone: "
        + (chance == 0 ? "fewer than one" : Long.toString(chance)) + ".";
  }

  /** Of rows of one scenario; empty where no ratio has an interval. */
  Optional<String> largest(List<RuntimeRow> rows) {
    List<RuntimeRow> compared = rows.stream().filter(row -> !row.base().baseline())
        .filter(row -> row.comparisons().stream().anyMatch(each -> each.ratio().interval().isPresent())).toList();
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    List<RuntimeComparison> clear = compared.stream()
        .flatMap(row -> row.comparisons().stream().max(FARTHEST_LAST).stream())
        .filter(RuntimeComparison::clear)
        .sorted(FARTHEST_LAST.reversed())
        .toList();
    return Optional.of(clear.isEmpty() ? "No ratio has an interval that excludes 1."
        : Count.of(clear.size(), "cell") + " of " + compared.size()
            + (clear.size() == 1 ? " has" : " have") + " a ratio whose interval excludes 1"
            + (clear.size() <= MOST ? ": " : ". The farthest: ")
            + clear.stream().limit(MOST).map(this::clause).collect(Collectors.joining("; ")) + ".");
  }

  /** {@code start and join on virtual threads costs 6.50× (5.10–8.20×) as much on JDK 27 as on JDK 21}. */
  private String clause(RuntimeComparison comparison) {
    Titles titles = material.titles();
    return titles.variantWithParameters(comparison.cell().key()) + " on " + titles.carrier(comparison.cell().key())
        + " costs " + Costs.ratio(comparison.ratio()) + notes.of(material, comparison.cell(), comparison.base())
        + " as much on " + titles.runtime(comparison.cell().key().runtime())
        + " as on " + titles.runtime(comparison.base().key().runtime());
  }
}

package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.page.text.Footnotes.Notes;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;

/**
 * Says by how much a variant differs from the variant that it is compared with: the smallest and the largest ratio
 * whose intervals exclude 1, and the cells in which the two do not differ measurably.
 */
final class VariantRatioFinding {

  private static final Comparator<Comparison> BY_RATIO =
      Comparator.comparingDouble(comparison -> comparison.ratio().value());

  private final PageData data;
  private final Notes notes;

  VariantRatioFinding(PageData data, Notes notes) {
    this.data = data;
    this.notes = notes;
  }

  /** Returns a sentence for each variant that is compared with another; leaves out ratios that are only bounds. */
  List<String> sentences(List<Cell> cells) {
    return cells.stream().map(cell -> cell.key().variant()).distinct()
        .map(variant -> cells.stream()
            .filter(cell -> cell.key().variant().equals(variant))
            .flatMap(cell -> data.matrix().comparison(cell).stream())
            .filter(comparison -> !data.matrix().onlyBound(comparison))
            .toList())
        .filter(comparisons -> !comparisons.isEmpty())
        .map(this::sentence)
        .toList();
  }

  private String sentence(List<Comparison> comparisons) {
    boolean hasIntervals = comparisons.stream().anyMatch(comparison -> comparison.ratio().interval().isPresent());
    List<Comparison> different = comparisons.stream()
        .filter(comparison -> comparison.ratio().interval().map(each -> !each.contains(1)).orElse(!hasIntervals))
        .toList();
    List<Comparison> notDifferent = comparisons.stream()
        .filter(comparison -> comparison.ratio().interval().filter(each -> each.contains(1)).isPresent()).toList();
    String variant = data.titles().variant(comparisons.get(0).cell().key());
    String other = data.titles().variant(comparisons.get(0).other().key());
    List<String> clauses = new ArrayList<>();
    if (!different.isEmpty()) {
      clauses.add("Compared with " + other + ", " + variant + " costs " + range(different));
    }
    if (!notDifferent.isEmpty()) {
      clauses.add((different.isEmpty() ? variant : "it") + " does not differ measurably from " + other + " on "
          + Phrase.list(notDifferent.stream().map(this::place).toList()));
    }
    return String.join("; ", clauses) + ".";
  }

  private String range(List<Comparison> comparisons) {
    Comparison least = comparisons.stream().min(BY_RATIO).orElseThrow();
    Comparison most = comparisons.stream().max(BY_RATIO).orElseThrow();
    return least == most ? times(least) + " as much" + details(least)
        : "between " + times(least) + details(least) + " and " + times(most) + details(most) + " as much";
  }

  private String marks(Comparison comparison) {
    return notes.of(data, comparison.cell(), comparison.other());
  }

  /** {@code virtual threads with 0 % suspending (0.497–1.19×)}. */
  private String place(Comparison comparison) {
    Titles titles = data.titles();
    String parameters = titles.parameters(comparison.cell().key().parameters());
    return titles.carrier(comparison.cell().key()) + (parameters.isEmpty() ? "" : " with " + parameters)
        + " (" + interval(comparison) + ")" + marks(comparison);
  }

  private static String interval(Comparison comparison) {
    return comparison.ratio().interval().map(each -> Ratios.range(each.low(), each.high())).orElse("");
  }

  private static String times(Comparison comparison) {
    return Ratios.text(comparison.ratio().value());
  }

  private String details(Comparison comparison) {
    Titles titles = data.titles();
    return Stream.of(interval(comparison), titles.carrier(comparison.cell().key()),
            titles.parameters(comparison.cell().key().parameters()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", ", " (", ")")) + marks(comparison);
  }
}

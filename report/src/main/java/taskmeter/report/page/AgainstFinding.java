package taskmeter.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.quantity.Times;

/** By how much a variant differs from the one that it is set against: its smallest and its largest ratio. */
final class AgainstFinding {

  private static final Comparator<Comparison> BY_RATIO =
      Comparator.comparingDouble(comparison -> comparison.ratio().value());

  private final Material material;

  AgainstFinding(Material material) {
    this.material = material;
  }

  /** One sentence for each variant that is set against another; ratios that are only bounds aside. */
  List<String> sentences(List<Cell> cells) {
    return cells.stream().map(cell -> cell.key().variant()).distinct()
        .map(variant -> cells.stream()
            .filter(cell -> cell.key().variant().equals(variant))
            .flatMap(cell -> material.matrix().comparison(cell).stream())
            .filter(comparison -> !material.matrix().onlyBound(comparison))
            .toList())
        .filter(comparisons -> !comparisons.isEmpty())
        .map(this::sentence)
        .toList();
  }

  private String sentence(List<Comparison> comparisons) {
    Comparison least = comparisons.stream().min(BY_RATIO).orElseThrow();
    Comparison most = comparisons.stream().max(BY_RATIO).orElseThrow();
    String subject = "Set against " + material.titles().variant(least.other().key()) + ", "
        + material.titles().variant(least.cell().key()) + " costs ";
    String range = least == most ? times(least) + " as much (" + details(least) + ")"
        : "between " + times(least) + " (" + details(least) + ") and "
            + times(most) + " (" + details(most) + ") as much";
    return subject + range + ".";
  }

  private static String times(Comparison comparison) {
    return Times.text(comparison.ratio().value());
  }

  private String details(Comparison comparison) {
    Titles titles = material.titles();
    String interval = comparison.ratio().interval()
        .map(each -> Times.range(each.low(), each.high())).orElse("");
    return Stream.of(interval, titles.carrier(comparison.cell().key()),
            titles.parameters(comparison.cell().key().parameters()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}

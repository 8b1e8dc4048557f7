package taskmeter.report.page.machine;

import java.util.List;
import java.util.Optional;
import taskmeter.report.machine.PositionEffects;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;

/** Shows whether the position of a fork in its block affects its score. */
final class PositionTable {

  private static final List<Column> COLUMNS =
      List.of(Column.right("position in the block"), Column.right("forks"), Column.right("ratio to the cell's mean"));

  private PositionTable() {}

  /** Returns an explanation and a table; empty if all forks had one position, or positions are unknown. */
  static Optional<String> markdown(PageData data) {
    PositionEffects effects = data.matrix().machine().positions();
    if (effects.all().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = effects.all().stream()
        .map(effect -> List.of(Long.toString(effect.position()), Integer.toString(effect.forks()),
            EstimateText.ratio(effect.ratio()))).toList();
    return Optional.of(sentence(effects) + "\n\n" + Markdown.table(COLUMNS, rows));
  }

  private static String sentence(PositionEffects effects) {
    List<String> beyond = positions(effects, 1 + PositionEffects.ALLOWED);
    List<String> notOne = positions(effects, 1);
    return "Each fork is divided by the geometric mean of its cell's forks on the same JVM. The table has the"
        + " geometric mean of these ratios for each position in the block, with a 95 % interval over forks. "
        + (notOne.isEmpty() ? "No interval excludes 1." : "The " + (notOne.size() == 1 ? "interval" : "intervals")
            + " at " + Phrase.list(notOne) + " exclude" + (notOne.size() == 1 ? "s" : "") + " 1.")
        + " A position matters if its whole interval is more than " + Percent.constant(PositionEffects.ALLOWED)
        + " from 1: " + (beyond.isEmpty() ? "none does."
            : Phrase.list(beyond) + " " + Phrase.verb(beyond.size(), "does", "do")
                + ". Counterbalancing spreads this effect evenly over the JVMs; cells with uneven positions"
                + " have a doubt.");
  }

  /** {@code position 1}: each position whose whole interval is farther from 1 than the factor. */
  private static List<String> positions(PositionEffects effects, double factor) {
    return effects.beyond(factor).stream().map(effect -> "position " + effect.position()).toList();
  }
}

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

/** Whether it mattered where in its block a fork stood. */
final class PositionTable {

  private static final List<Column> COLUMNS =
      List.of(Column.right("position in the block"), Column.right("forks"), Column.right("by the cell's mean"));

  private PositionTable() {}

  /** Empty where all forks stood at one position, or it is not known. */
  static Optional<String> markdown(PageData data) {
    PositionEffects effects = data.matrix().box().positions();
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
    List<String> apart = positions(effects, 1);
    return "Each fork by the geometric mean of its cell's forks on the same JVM, with a 95 % interval over forks, by"
        + " its position in the block. "
        + (apart.isEmpty() ? "No interval excludes 1." : "The " + (apart.size() == 1 ? "interval" : "intervals")
            + " at " + Phrase.list(apart) + " exclude" + (apart.size() == 1 ? "s" : "") + " 1.")
        + " A position matters where its whole interval lies more than " + Percent.text(PositionEffects.ALLOWED)
        + " from 1: " + (beyond.isEmpty() ? "none does." : Phrase.list(beyond) + (beyond.size() == 1 ? " does" : " do")
            + ". Counterbalancing spreads that evenly over the JVMs; cells whose forks stood unevenly are doubted.");
  }

  /** {@code position 1}, for each whose whole interval lies farther from 1 than a factor. */
  private static List<String> positions(PositionEffects effects, double factor) {
    return effects.beyond(factor).stream().map(effect -> "position " + effect.position()).toList();
  }
}

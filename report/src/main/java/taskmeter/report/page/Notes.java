package taskmeter.report.page;

import java.util.List;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;

/** What follows a number in a sentence: the marks of its doubts on the page, nothing elsewhere. */
@FunctionalInterface
interface Notes {

  /** For console and alternative text, which have no footnotes. */
  Notes NONE = doubts -> "";

  String marks(List<Doubt> doubts);

  /** The marks for a number that comes from these cells, each doubt once. */
  default String of(Material material, Cell... cells) {
    return marks(Doubts.about(material.matrix(), List.of(cells)));
  }
}

package taskmeter.report.page.text;

import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubt;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;

/** What follows a number in a sentence: the marks of its doubts on the page, nothing elsewhere. */
@FunctionalInterface
public interface Notes {

  /** For console and alternative text, which have no footnotes. */
  Notes NONE = doubts -> "";

  String marks(List<Doubt> doubts);

  /** The marks for what is found of these cells, by their costs above their baselines; each doubt once. */
  default String of(PageData material, Cell... cells) {
    return marks(Doubts.aboutFinding(material.matrix(), List.of(cells)));
  }

  /** The same for a cell that stands beside the same variant on other carriers. */
  default String beside(PageData material, Cell cell) {
    return marks(Stream.concat(Doubts.aboutBeside(material.matrix(), cell).stream(),
        Doubts.aboutFinding(material.matrix(), List.of(cell)).stream()).distinct().toList());
  }
}

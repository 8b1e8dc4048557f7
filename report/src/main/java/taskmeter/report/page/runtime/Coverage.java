package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Phrase;

/** How much of the matrix ran. */
final class Coverage {

  private Coverage() {}

  static String sentence(PageData material) {
    List<Cell> cells = material.matrix().cells();
    long ran = count(cells, Cell::ran);
    long absent = count(cells, Cell::notAvailable);
    long failed = count(cells, Cell::failed);
    List<String> rest = new ArrayList<>();
    if (absent > 0) {
      rest.add(absent + (absent == 1 ? " is" : " are") + " not available here");
    }
    if (failed > 0) {
      rest.add(failed + " failed");
    }
    String done = material.noMeasurement().isPresent() ? " ran" : (ran == 1 ? " was" : " were") + " measured";
    return ran + " of " + Phrase.of(cells.size(), "cell") + done
        + (ran == 0 ? "" : ", with " + material.forks() + (ran == 1 ? "" : " each"))
        + (rest.isEmpty() ? "" : "; " + Phrase.list(rest)) + ".";
  }

  private static long count(List<Cell> cells, Predicate<Cell> which) {
    return cells.stream().filter(which).count();
  }
}

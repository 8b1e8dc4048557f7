package taskmeter.report.page.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.Material;
import taskmeter.report.quantity.Count;

/** How much of the matrix ran. */
final class Coverage {

  private Coverage() {}

  static String sentence(Material material) {
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
    return ran + " of " + Count.of(cells.size(), "cell") + done
        + (ran == 0 ? "" : ", with " + material.forks() + (ran == 1 ? "" : " each"))
        + (rest.isEmpty() ? "" : "; " + Count.list(rest)) + ".";
  }

  private static long count(List<Cell> cells, Predicate<Cell> which) {
    return cells.stream().filter(which).count();
  }
}

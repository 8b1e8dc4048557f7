package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmeter.report.sample.CellKey;

/**
 * Cells that ran and that differ only in the value of one numeric parameter.
 *
 * @param parameter the parameter's name
 * @param common what the cells share; its parameters do not include this one
 * @param cells by ascending value, which is above 0; at least two
 */
public record Slice(String parameter, CellKey common, List<Cell> cells) {

  /** Returns all slices of these cells along a parameter, in the order of their first cells. */
  static List<Slice> along(String parameter, List<Cell> cells) {
    Map<CellKey, List<Cell>> groups = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (cell.ran() && value(parameter, cell) > 0) {
        CellKey common = cell.key().withParameters(cell.key().parameters().without(parameter));
        groups.computeIfAbsent(common, key -> new ArrayList<>()).add(cell);
      }
    }
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .map(group -> new Slice(parameter, group.getKey(), group.getValue().stream()
            .sorted(Comparator.comparingDouble(cell -> value(parameter, cell))).toList()))
        .toList();
  }

  /** Returns the parameter's value, above 0. */
  public double value(Cell cell) {
    return value(parameter, cell);
  }

  /** Returns the cell with the smallest value. */
  public Cell first() {
    return cells.get(0);
  }

  /** Returns the cell with the largest value. */
  public Cell last() {
    return cells.get(cells.size() - 1);
  }

  /** NaN if the cell has no such parameter, or its value is not a number. */
  private static double value(String parameter, Cell cell) {
    return cell.key().parameters().number(parameter).orElse(Double.NaN);
  }
}

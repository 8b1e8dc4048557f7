package taskmeter.report.read;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import taskmeter.report.csv.Row;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;

/** No two measured forks of a block and a cell may be the same attempt: one would silently not count. */
final class Attempts {

  private record Attempt(OptionalLong block, CellKey cell, long number) {}

  private final Map<Attempt, Row> met = new HashMap<>();

  void check(Fork fork, Row row) {
    if (!fork.state().counts() || fork.block().isEmpty()) {
      return;
    }
    long number = fork.turn().attempt().orElse(1);
    Row first = met.putIfAbsent(new Attempt(fork.block(), fork.cell(), number), row);
    if (first != null) {
      row.complain("attempt", "attempt " + number + " of this cell in block " + fork.block().getAsLong()
          + " stands there twice", "each attempt once, and the last one counts",
          "the first is in line " + first.line() + "; number them, or give one another block");
    }
  }
}

package taskmeter.report.doubt;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;

/**
 * The same variant with the same parameters has a different number of threads on another carrier, which is part of the
 * difference between the two. A ratio of one cell on two runtimes is not affected.
 *
 * @param own number of threads of the carrier and the creator together
 * @param parallelism number of the carrier's own threads
 * @param others the differing numbers on other carriers, ascending; at least one
 * @param all whether the number differs on all other carriers
 */
record UnequalThreads(long own, long parallelism, List<Long> others, boolean all) implements Doubt {

  public UnequalThreads {
    others = List.copyOf(others);
  }

  /** Empty for a baseline, which has no task. */
  static Optional<UnequalThreads> in(Matrix matrix, Cell cell) {
    List<Long> otherCarriers = matrix.cells(cell.key().runtime(), cell.key().scenario()).stream()
        .filter(other -> sameRow(cell.key(), other.key()))
        .flatMap(other -> threads(other).stream()).toList();
    return cell.baseline() ? Optional.empty() : threads(cell).flatMap(own -> {
      SortedSet<Long> differing = otherCarriers.stream().filter(each -> !each.equals(own))
          .collect(Collectors.toCollection(TreeSet::new));
      return differing.isEmpty() ? Optional.empty() : Optional.of(new UnequalThreads(own,
          cell.forks().get(0).parallelism().orElse(own), List.copyOf(differing), !otherCarriers.contains(own)));
    });
  }

  private static boolean sameRow(CellKey cell, CellKey other) {
    return other.variant().equals(cell.variant()) && other.parameters().equals(cell.parameters())
        && !other.carrier().equals(cell.carrier());
  }

  /** The largest number in the cell's forks; empty if none recorded it. */
  private static Optional<Long> threads(Cell cell) {
    return cell.forks().stream().map(Fork::threads).flatMap(each -> each.stream().boxed()).max(Long::compare);
  }

  @Override
  public String topic() {
    return "The carriers have different numbers of threads at work.";
  }

  @Override
  public String text() {
    return Phrase.of(own, "thread") + " at work"
        + (own == parallelism + 1 ? " (" + Phrase.of(parallelism, "worker") + " and a separate creator)" : "")
        + (all ? "; the other carriers have " : "; other carriers have ")
        + Phrase.list(others.stream().map(each -> Long.toString(each)).toList(), "or") + ".";
  }
}

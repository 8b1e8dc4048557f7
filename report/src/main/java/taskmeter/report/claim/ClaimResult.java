package taskmeter.report.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Comparison;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Welch;

/**
 * What a run says about a claim.
 *
 * @param rows one for each case that a CPython ran
 * @param jdk the JDK of the counterparts, the newest one; empty if the run has none
 * @param python the newest CPython, with which they are compared
 */
public record ClaimResult(AsyncioClaim claim, List<Row> rows, Optional<String> jdk, String python) {

  /**
   * A case.
   *
   * @param python one for each CPython that ran it
   * @param jvm one for each counterpart and carrier
   */
  public record Row(String title, List<Finding> python, List<Finding> jvm) {}

  /**
   * A cell of a case.
   *
   * @param cost ns/op
   * @param than what it is compared with; empty for nothing
   * @param speedup the cost of what it is compared with, divided by its own cost
   * @param outcome whether the claim holds; empty if it names no factor, and on a JVM
   * @param python the cost on {@link ClaimResult#python}, divided by this cost; only on a JVM
   */
  public record Finding(
      Cell cell, Estimate cost, Optional<Cell> than, Optional<Estimate> speedup, Optional<ClaimOutcome> outcome,
      Optional<Estimate> python) {

    /** A claim is judged where there is something to compare with. */
    private Finding judged(AsyncioClaim claim) {
      return new Finding(cell, cost, than, speedup, claim.factor().isEmpty() || than.isEmpty() ? Optional.empty()
          : Optional.of(ClaimOutcome.of(speedup, claim.factor().getAsDouble())), python);
    }
  }

  /** Returns the results of all claims of which a CPython ran a case; empty without CPython. */
  public static List<ClaimResult> all(Matrix matrix) {
    List<String> pythons = matrix.runtimes(RuntimeKind.CPYTHON);
    if (pythons.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(AsyncioClaim.values()).map(claim -> of(claim, matrix, pythons))
        .filter(result -> !result.rows.isEmpty()).toList();
  }

  private static ClaimResult of(AsyncioClaim claim, Matrix matrix, List<String> pythons) {
    Optional<String> jdk = matrix.plainRuntimes(RuntimeKind.JDK).stream().reduce((older, newer) -> newer);
    String newest = pythons.get(pythons.size() - 1);
    return new ClaimResult(claim, claim.cases().stream().map(each -> row(claim, each, matrix, jdk, newest))
        .filter(row -> !row.python.isEmpty()).toList(), jdk, newest);
  }

  private static Row row(AsyncioClaim claim, ClaimCase each, Matrix matrix, Optional<String> jdk, String newest) {
    List<Cell> subjects = matrix.runtimes(RuntimeKind.CPYTHON).stream()
        .flatMap(runtime -> each.subject().on(runtime, matrix).stream()).toList();
    List<Finding> python = new ArrayList<>();
    for (Cell cell : subjects) {
      Optional<Cell> than = claim.versions() ? Optional.of(subjects.get(0)).filter(oldest -> !oldest.equals(cell))
          : each.than().flatMap(pattern -> like(cell, pattern, matrix));
      cell.cost().ifPresent(cost -> python.add(
          new Finding(cell, cost, than, than.map(other -> speedup(cell, other, matrix)), Optional.empty(),
              Optional.empty()).judged(claim)));
    }
    Optional<Cell> compared = subjects.stream().filter(cell -> cell.key().runtime().equals(newest)).findFirst();
    List<Finding> jvm = new ArrayList<>();
    for (ClaimCase.Counterpart counterpart : each.counterparts()) {
      for (Cell cell : jdk.map(runtime -> counterpart.subject().on(runtime, matrix)).orElse(List.of())) {
        Optional<Cell> than = counterpart.than().flatMap(pattern -> like(cell, pattern, matrix));
        cell.cost().ifPresent(cost -> jvm.add(
            new Finding(cell, cost, than, than.map(other -> Comparison.of(other, cell).ratio()), Optional.empty(),
                compared.map(other -> acrossKinds(other, cell)))));
      }
    }
    return new Row(each.title(), python, jvm);
  }

  /** Returns the cell of a pattern that differs from a cell only in the variant; empty if it did not run. */
  private static Optional<Cell> like(Cell cell, CellPattern pattern, Matrix matrix) {
    return pattern.on(cell.key().runtime(), matrix).stream()
        .filter(other -> other.key().carrier().equals(cell.key().carrier()) && other.key().comparable(cell.key())
            && other.key().parameters().equals(cell.key().parameters()))
        .findFirst();
  }

  /** Returns the cost of another variant, or of the same cell on another version, divided by the cost of a cell. */
  private static Estimate speedup(Cell cell, Cell than, Matrix matrix) {
    return than.key().runtime().equals(cell.key().runtime()) ? Comparison.of(than, cell).ratio()
        : RuntimeComparison.of(than, cell, matrix.widening(RuntimeKind.CPYTHON)).ratio();
  }

  /** The only place where costs of two kinds of runtime become a ratio. No verdict uses it. */
  private static Estimate acrossKinds(Cell python, Cell jvm) {
    Estimate ratio = Welch.ratio(python.forkMeans(), jvm.forkMeans());
    boolean measured = python.cost().flatMap(Estimate::interval).isPresent()
        && jvm.cost().flatMap(Estimate::interval).isPresent();
    return measured ? ratio : ratio.withoutInterval();
  }

  /** Returns what each case shows on each CPython; empty if the claim names no factor. */
  public List<ClaimOutcome> outcomes() {
    return rows.stream().flatMap(row -> row.python.stream()).flatMap(finding -> finding.outcome().stream()).toList();
  }

  /** Returns the ratios of all CPython cells. */
  public List<Estimate> speedups() {
    return rows.stream().flatMap(row -> row.python.stream()).flatMap(finding -> finding.speedup().stream()).toList();
  }
}

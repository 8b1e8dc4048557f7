package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.RuntimeKind;

/** The cells on the runtimes of one kind, each compared with the same cell on another of these runtimes. */
public final class AcrossRuntimes {

  private final RuntimeKind kind;
  private final String baseline;
  private final List<String> runtimes;
  private final List<RuntimeRow> rows;
  private final List<List<Cell>> neverRan;
  /** The row of each cell: every verdict and every number asks for it. */
  private final Map<CellKey, RuntimeRow> byCell = new HashMap<>();

  private AcrossRuntimes(RuntimeKind kind, String baseline, List<String> runtimes, List<RuntimeRow> rows,
      List<List<Cell>> neverRan) {
    this.kind = kind;
    this.baseline = baseline;
    this.runtimes = List.copyOf(runtimes);
    this.rows = List.copyOf(rows);
    this.neverRan = List.copyOf(neverRan);
    rows.forEach(row -> row.cells().forEach(cell -> byCell.put(cell.key(), row)));
  }

  /**
   * Returns a comparison for each kind that has at least two runtimes. The named runtime is the baseline of its kind;
   * other kinds have the first one in the order of the labels.
   *
   * @throws IllegalArgumentException if {@link Matrix#runtimes()} does not contain the name
   */
  public static List<AcrossRuntimes> all(Matrix matrix, Labels labels, Optional<String> named) {
    checkName(matrix, named);
    return matrix.kinds().stream().filter(kind -> matrix.runtimes(kind).size() > 1)
        .map(kind -> of(matrix, labels, Optional.of(
            named.filter(matrix.runtimes(kind)::contains).orElse(matrix.runtimes(kind).get(0)))))
        .toList();
  }

  /**
   * Compares the runtimes of one kind with the named runtime, or with the first one in the order of the labels.
   *
   * @throws IllegalArgumentException if {@link Matrix#runtimes()} does not contain the name
   */
  public static AcrossRuntimes of(Matrix matrix, Labels labels, Optional<String> named) {
    checkName(matrix, named);
    String baseline = named.orElse(matrix.runtimes().get(0));
    return of(matrix, labels, baseline, matrix.runtimes(matrix.kind(baseline)));
  }

  /**
   * Compares each runtime of a kind with the one before it, in the order of the labels. Runtimes with arguments of
   * their own are left out, because they are not a later release.
   */
  public static List<AcrossRuntimes> steps(Matrix matrix, Labels labels, RuntimeKind kind) {
    List<String> releases = matrix.plainRuntimes(kind);
    return IntStream.range(1, releases.size())
        .mapToObj(i -> of(matrix, labels, releases.get(i - 1), releases.subList(i - 1, i + 1))).toList();
  }

  private static AcrossRuntimes of(Matrix matrix, Labels labels, String baseline, List<String> runtimes) {
    RuntimeKind kind = matrix.kind(baseline);
    Map<CellKey, List<Cell>> rows = new TreeMap<>(CellOrder.of(labels));
    matrix.cells().stream().filter(cell -> runtimes.contains(cell.key().runtime()))
        .forEach(cell -> rows.computeIfAbsent(
            cell.key().withRuntime(baseline), key -> new ArrayList<>()).add(cell));
    List<List<Cell>> all = rows.values().stream().map(cells -> complete(cells, runtimes)).toList();
    return new AcrossRuntimes(kind, baseline, runtimes,
        all.stream().flatMap(cells -> RuntimeRow.of(cells, baseline, matrix.widening(kind)).stream()).toList(),
        all.stream().filter(cells -> cells.stream().noneMatch(Cell::ran)).toList());
  }

  /** Adds the runtimes that a run does not mention for a cell. */
  private static List<Cell> complete(List<Cell> cells, List<String> runtimes) {
    Cell any = cells.get(0);
    return runtimes.stream().map(runtime -> cells.stream()
        .filter(cell -> cell.key().runtime().equals(runtime)).findFirst()
        .orElseGet(() -> Cell.absent(any.key().withRuntime(runtime), any.baseline()))).toList();
  }

  private static void checkName(Matrix matrix, Optional<String> named) {
    named.filter(name -> !matrix.runtimes().contains(name)).ifPresent(name -> {
      throw new IllegalArgumentException("runtime: found " + name + "; expected one of " + matrix.runtimes());
    });
  }

  /** Returns the kind of all these runtimes. */
  public RuntimeKind kind() {
    return kind;
  }

  /** Returns the runtime that the others are compared with. */
  public String baseline() {
    return baseline;
  }

  /** Returns the runtimes of its kind, including the baseline, in the order of the labels. */
  public List<String> runtimes() {
    return runtimes;
  }

  /** Returns one row for each cell that ran on any runtime, in the order of the labels. */
  public List<RuntimeRow> rows() {
    return rows;
  }

  /**
   * Returns the cells that ran on no runtime, each on all runtimes in their order: they failed, were not reached, or
   * are not available.
   */
  public List<List<Cell>> neverRan() {
    return neverRan;
  }

  /** Returns the rows of a scenario, in the order of the labels. */
  public List<RuntimeRow> rows(String scenario) {
    return rows.stream().filter(row -> row.base().key().scenario().equals(scenario)).toList();
  }

  /**
   * Returns the row of a cell.
   *
   * @throws IllegalArgumentException if no row contains it
   */
  public RuntimeRow row(Cell cell) {
    return Optional.ofNullable(byCell.get(cell.key()))
        .orElseThrow(() -> new IllegalArgumentException(
            "row: found none with " + cell.key() + "; expected a cell of the matrix that was compared"));
  }

  /** Returns the comparisons of all rows, in the order of the rows. */
  public List<RuntimeComparison> comparisons() {
    return rows.stream().flatMap(row -> row.comparisons().stream()).toList();
  }
}

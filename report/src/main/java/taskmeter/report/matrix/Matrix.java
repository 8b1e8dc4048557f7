package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import taskmeter.report.machine.MachineEffects;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Run;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Mover;

/** The cells of a run in the order of their labels, and what each is compared with. */
public final class Matrix {

  private final Labels labels;
  private final Map<CellKey, Cell> cells;
  private final MachineEffects box;
  private final double widening;

  private Matrix(Labels labels, Map<CellKey, Cell> cells, MachineEffects box, double widening) {
    this.labels = labels;
    this.cells = cells;
    this.box = box;
    this.widening = widening;
  }

  public static Matrix of(Run run) {
    Map<CellKey, List<Fork>> slots = new TreeMap<>(CellOrder.of(run.labels()));
    MachineEffects box = MachineEffects.of(run.forks());
    box.counted().forks().forEach(fork -> slots.computeIfAbsent(fork.cell(), key -> new ArrayList<>()).add(fork));
    boolean measurement = run.environment().noMeasurement().isEmpty();
    Map<CellKey, Cell> cells = new TreeMap<>(CellOrder.of(run.labels()));
    slots.forEach((key, forks) ->
        cells.put(key, Cell.of(key, run.labels().variant(key).baseline(), forks, measurement)));
    return new Matrix(run.labels(), cells, box, BlockAllocation.of(run, cells.values()).widening());
  }

  /** What the box did to the forks, those that do not count included. */
  public MachineEffects box() {
    return box;
  }

  /** By what the standard error of a ratio of two runtimes is multiplied, for how blocks were given out. */
  public double widening() {
    return widening;
  }

  public List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  public List<Cell> cells(String runtime, String scenario) {
    return cells.values().stream()
        .filter(cell -> cell.key().runtime().equals(runtime) && cell.key().scenario().equals(scenario))
        .toList();
  }

  public List<String> runtimes() {
    return names(CellKey::runtime);
  }

  public List<String> scenarios() {
    return names(CellKey::scenario);
  }

  private List<String> names(Function<CellKey, String> axis) {
    return cells.keySet().stream().map(axis).distinct().toList();
  }

  /** Titles, their order and what variants are to each other. */
  public Labels labels() {
    return labels;
  }

  /**
   * The baseline that ran with the cell's runtime, scenario and creator: of the variant that the cell's label names,
   * or, where it names none, of one that no label names. Of several, the one most like the cell: its parameters
   * contradict least, its carrier is the same, its parameters are equal, its pooling is the same, in this order.
   */
  public Optional<Cell> baselineOf(Cell cell) {
    CellKey key = cell.key();
    return cells(key.runtime(), key.scenario()).stream()
        .filter(other -> other.baseline() && other.ran() && other.key().creator().equals(key.creator()))
        .filter(other -> labels.subtracts(key, other.key()))
        .min(Comparator
            .comparingInt((Cell other) -> other.key().parameters().contradictions(key.parameters()))
            .thenComparing(other -> !other.key().carrier().equals(key.carrier()))
            .thenComparing(other -> !other.key().parameters().equals(key.parameters()))
            .thenComparing(other -> other.key().pooled() != key.pooled()));
  }

  /** Cost minus that of its baseline, in ns/op; empty for a baseline and where one did not run. */
  public Optional<Estimate> net(Cell cell) {
    return baselineOf(cell)
        .filter(other -> cell.ran() && !cell.baseline())
        .map(other -> Mover.difference(cell.cost().orElseThrow(), other.cost().orElseThrow()));
  }

  /** Whether the cell cannot be told from its baseline: the interval of the difference is not all above 0. */
  public boolean belowResolution(Cell cell) {
    return net(cell).flatMap(Estimate::interval).filter(interval -> interval.low() <= 0).isPresent();
  }

  /** The cell by the one that its variant is set against, all else equal; empty where one did not run. */
  public Optional<Comparison> comparison(Cell cell) {
    return labels.variant(cell.key()).against()
        .map(variant -> cells.get(cell.key().withVariant(variant)))
        .filter(other -> cell.ran() && other.ran())
        .map(other -> Comparison.of(cell, other));
  }

  /** Whether the ratio is only a bound, since one of the two cannot be told from its baseline. */
  public boolean onlyBound(Comparison comparison) {
    return belowResolution(comparison.cell()) || belowResolution(comparison.other());
  }

  /** All slices of a scenario on a runtime along its numeric parameters. */
  public List<Slice> slices(String runtime, String scenario) {
    List<Cell> slice = cells(runtime, scenario);
    return slice.stream()
        .flatMap(cell -> cell.key().parameters().values().keySet().stream())
        .distinct().sorted()
        .flatMap(parameter -> Slice.along(parameter, slice).stream())
        .toList();
  }
}

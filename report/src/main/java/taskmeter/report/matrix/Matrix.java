package taskmeter.report.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import taskmeter.report.machine.MachineEffects;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.JvmSetup;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RuntimeKind;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.statistic.Mover;

/** The cells of a run in the order of their labels, and what each is compared with. */
public final class Matrix {

  private final Labels labels;
  private final Map<CellKey, Cell> cells;
  private final MachineEffects machine;
  private final Environment environment;
  private final BlockAllocation blocks;
  private final Map<Place, List<Cell>> places;
  private final List<String> runtimes;
  private final Map<Question, List<?>> answers = new ConcurrentHashMap<>();

  private record Place(String runtime, String scenario) {

    static Place of(Cell cell) {
      return new Place(cell.key().runtime(), cell.key().scenario());
    }
  }

  private record Question(Class<?> type, CellKey cell) {}

  private Matrix(Run run, Map<CellKey, Cell> cells, MachineEffects machine) {
    this.labels = run.labels();
    this.cells = cells;
    this.machine = machine;
    this.environment = run.environment();
    this.blocks = BlockAllocation.of(run, cells.values());
    this.places = cells.values().stream().collect(Collectors.groupingBy(Place::of, Collectors.toUnmodifiableList()));
    this.runtimes = names(CellKey::runtime);
  }

  /** Computes the cells of a run from the forks that count. */
  public static Matrix of(Run run) {
    Comparator<CellKey> order = Comparator.comparing((CellKey key) -> run.environment().kind(key.runtime()))
        .thenComparing(CellOrder.of(run.labels()));
    Map<CellKey, List<Fork>> slots = new HashMap<>();
    MachineEffects machine = MachineEffects.of(run.forks(), run.environment());
    machine.counted().forks().forEach(fork -> slots.computeIfAbsent(fork.cell(), key -> new ArrayList<>()).add(fork));
    boolean measurement = run.environment().noMeasurement().isEmpty();
    Map<CellKey, Cell> cells = new TreeMap<>(order);
    slots.entrySet().parallelStream()
        .map(slot -> Cell.of(
            slot.getKey(), run.labels().variant(slot.getKey()).baseline(), slot.getValue(), measurement))
        .toList().forEach(cell -> cells.put(cell.key(), cell));
    return new Matrix(run, cells, machine);
  }

  /** Returns what the machine did to the forks, including those that do not count. */
  public MachineEffects machine() {
    return machine;
  }

  /**
   * Returns the factor of the standard error of a ratio of two runtimes of a kind, which depends on the allocation of
   * blocks. A block has runtimes of one kind.
   */
  public double widening(RuntimeKind kind) {
    return blocks.widening(runtimes(kind).size());
  }

  /** Returns all cells, also those that did not run, in the order of their labels. */
  public List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** Returns the cells of a scenario on a runtime, in the order of their labels. */
  public List<Cell> cells(String runtime, String scenario) {
    return places.getOrDefault(new Place(runtime, scenario), List.of());
  }

  /** Returns the names of the runtimes by kind, within a kind in the order of their labels. */
  public List<String> runtimes() {
    return runtimes;
  }

  /** Returns the names of the runtimes of a kind, in the order of their labels. */
  public List<String> runtimes(RuntimeKind kind) {
    return runtimes().stream().filter(runtime -> kind(runtime) == kind).toList();
  }

  /** Returns the runtimes of a kind that have no arguments of their own, in the order of their labels. */
  public List<String> plainRuntimes(RuntimeKind kind) {
    return runtimes(kind).stream().filter(runtime -> JvmSetup.own(environment.properties(runtime)).isEmpty()).toList();
  }

  /** Returns the kind of a runtime. */
  public RuntimeKind kind(String runtime) {
    return environment.kind(runtime);
  }

  /** Returns the kinds of the runtimes, in their order. */
  public List<RuntimeKind> kinds() {
    return runtimes().stream().map(this::kind).distinct().toList();
  }

  /** Returns the names of the scenarios, in the order of their first cells. */
  public List<String> scenarios() {
    return names(CellKey::scenario);
  }

  private List<String> names(Function<CellKey, String> axis) {
    return cells.keySet().stream().map(axis).distinct().toList();
  }

  /**
   * Returns what a rule found about a cell. It searches once: each verdict, number and footnote of a page asks again.
   *
   * @param type the type of what it finds; one rule for each type
   */
  public <T> List<T> found(Class<T> type, Cell cell, Function<Cell, List<T>> rule) {
    Question question = new Question(type, cell.key());
    if (!answers.containsKey(question)) {
      answers.put(question, rule.apply(cell));
    }
    return answers.get(question).stream().map(type::cast).toList();
  }

  /** Returns the titles, their order and the relations of variants. */
  public Labels labels() {
    return labels;
  }

  /**
   * Returns the baseline that ran with the cell's runtime, scenario and creator. Its variant is the one that the cell's
   * label names; without a name, one that no label names. Of several baselines it is the best by these criteria, in
   * this order: fewest contradicting parameters, same carrier, equal parameters, same pooling.
   */
  public Optional<Cell> baselineOf(Cell cell) {
    return found(Cell.class, cell, this::baselines).stream().findFirst();
  }

  private List<Cell> baselines(Cell cell) {
    CellKey key = cell.key();
    return cells(key.runtime(), key.scenario()).stream()
        .filter(other -> other.baseline() && other.ran() && other.key().creator().equals(key.creator()))
        .filter(other -> labels.subtracts(key, other.key()))
        .min(Comparator
            .comparingInt((Cell other) -> other.key().parameters().contradictions(key.parameters()))
            .thenComparing(other -> !other.key().carrier().equals(key.carrier()))
            .thenComparing(other -> !other.key().parameters().equals(key.parameters()))
            .thenComparing(other -> other.key().pooled() != key.pooled())).stream().toList();
  }

  /** Returns the cost minus its baseline's cost, in ns/op; empty for a baseline, and if either did not run. */
  public Optional<Estimate> net(Cell cell) {
    return found(Estimate.class, cell, this::nets).stream().findFirst();
  }

  private List<Estimate> nets(Cell cell) {
    return baselineOf(cell)
        .filter(other -> cell.ran() && !cell.baseline())
        .map(other -> Mover.difference(cell.cost().orElseThrow(), other.cost().orElseThrow())).stream().toList();
  }

  /** Returns whether the interval of the net cost is not entirely above 0. */
  public boolean belowResolution(Cell cell) {
    return net(cell).flatMap(Estimate::interval).filter(interval -> interval.low() <= 0).isPresent();
  }

  /** Returns the cell's ratio to the variant that its label names, all else equal; empty if either did not run. */
  public Optional<Comparison> comparison(Cell cell) {
    return labels.variant(cell.key()).against()
        .map(variant -> cells.get(cell.key().withVariant(variant)))
        .filter(other -> cell.ran() && other.ran())
        .map(other -> Comparison.of(cell, other));
  }

  /** Returns whether the ratio is only a bound, because one of the two is below resolution. */
  public boolean onlyBound(Comparison comparison) {
    return belowResolution(comparison.cell()) || belowResolution(comparison.other());
  }

  /** Returns all slices of a scenario on a runtime along its numeric parameters. */
  public List<Slice> slices(String runtime, String scenario) {
    List<Cell> slice = cells(runtime, scenario);
    return slice.stream()
        .flatMap(cell -> cell.key().parameters().values().keySet().stream())
        .distinct().sorted()
        .flatMap(parameter -> Slice.along(parameter, slice).stream())
        .toList();
  }
}

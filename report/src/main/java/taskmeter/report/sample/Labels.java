package taskmeter.report.sample;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of a run: titles, their order, and the relations of variants. */
public final class Labels {

  private final List<Label> all;
  /** The first label of each name: every number on a page asks for several. */
  private final Map<Axis, Map<String, Label>> byName = new EnumMap<>(Axis.class);

  /** The names with each title. */
  private final Map<TitlePlace, Set<String>> byTitle = new HashMap<>();

  /** A title where it should be the only one of its kind: on its axis, or in its scenario. */
  private record TitlePlace(Axis axis, String scenario, String title) {

    static TitlePlace of(Label label) {
      return new TitlePlace(label.axis(), Labels.scenario(label), label.title());
    }
  }

  /** @param all in the order of the file */
  public Labels(List<Label> all) {
    this.all = List.copyOf(all);
    this.all.forEach(label -> byTitle.computeIfAbsent(TitlePlace.of(label), place -> new HashSet<>())
        .add(label.name()));
    this.all.forEach(label -> byName.computeIfAbsent(label.axis(), axis -> new HashMap<>())
        .putIfAbsent(label.name(), label));
  }

  /** Returns the labels in the order of the file. */
  public List<Label> all() {
    return all;
  }

  /**
   * Returns the label of a name.
   *
   * @throws IllegalArgumentException if there is none; the reader makes sure that every name in use has one
   */
  public Label label(Axis axis, String name) {
    return Optional.ofNullable(byName.getOrDefault(axis, Map.of()).get(name))
        .orElseThrow(() -> new IllegalArgumentException(
            axis + ": found " + name + " without a label; expected one of " + names(axis)));
  }

  /**
   * Returns the label of a cell's variant.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Label variant(CellKey cell) {
    return label(Axis.VARIANT, cell.qualifiedVariant());
  }

  /** Returns whether the cost of a baseline is subtracted from the cost of a cell; both are of one scenario. */
  public boolean subtracts(CellKey cell, CellKey baseline) {
    return variant(cell).subtracted().map(name -> name.equals(baseline.variant()))
        .orElseGet(() -> all.stream().filter(label -> scenario(label).equals(cell.scenario()))
            .noneMatch(label -> label.subtracted().filter(baseline.variant()::equals).isPresent()));
  }

  /** Returns all names of an axis, in the order of their positions. */
  public List<String> names(Axis axis) {
    return all.stream()
        .filter(label -> label.axis() == axis)
        .sorted(Comparator.comparingLong(Label::position))
        .map(Label::name)
        .toList();
  }

  /**
   * Returns the position of a name on its axis, from 1.
   *
   * @throws IllegalArgumentException if it has no label
   */
  public long position(Axis axis, String name) {
    return label(axis, name).position();
  }

  /**
   * Returns the title of a name, followed by the name if another name of the axis (or variant of the scenario) has the
   * same title.
   *
   * @throws IllegalArgumentException if the name has no label
   */
  public String title(Axis axis, String name) {
    Label label = label(axis, name);
    boolean shared = byTitle.get(TitlePlace.of(label)).size() > 1;
    return shared ? label.title() + " (" + name + ")" : label.title();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }

  private static String scenario(Label label) {
    return label.axis() == Axis.VARIANT ? label.name().substring(0, label.name().indexOf('.')) : "";
  }

  /** The kinds of names that have labels. */
  public enum Axis {
    SCENARIO,
    VARIANT,
    CARRIER,
    CREATOR,
    PARAMETER,
    RUNTIME,
    METRIC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The label of a name.
   *
   * @param position order on the axis, from 1
   * @param meaning a sentence, or empty
   * @param baseline whether this variant is the empty operation of its scenario's shape
   * @param against the variant of the same scenario that this one is compared with, without the scenario's name
   * @param subtracted the baseline of the same scenario whose cost is subtracted, without the scenario's name; empty
   *     for the scenario's usual one
   */
  public record Label(
      Axis axis,
      String name,
      long position,
      String title,
      String meaning,
      boolean baseline,
      Optional<String> against,
      Optional<String> subtracted) {}
}

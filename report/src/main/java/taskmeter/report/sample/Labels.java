package taskmeter.report.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Titles and their order.
 *
 * @param all in the order of the file
 */
public record Labels(List<Label> all) {

  public Labels {
    all = List.copyOf(all);
  }

  /** @throws IllegalArgumentException if there is none, which the reader has made sure of for names in use */
  public Label label(Axis axis, String name) {
    return all.stream()
        .filter(label -> label.axis() == axis && label.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(axis + " " + name + " has no label"));
  }

  public Label variant(CellKey cell) {
    return label(Axis.VARIANT, cell.qualifiedVariant());
  }

  /** Whether the cost of a baseline is the one to subtract from a cell's, both of one scenario. */
  public boolean subtracts(CellKey cell, CellKey baseline) {
    return variant(cell).subtracted().map(name -> name.equals(baseline.variant()))
        .orElseGet(() -> all.stream().filter(label -> scenario(label).equals(cell.scenario()))
            .noneMatch(label -> label.subtracted().filter(baseline.variant()::equals).isPresent()));
  }

  /** In the order of their positions. */
  public List<String> names(Axis axis) {
    return all.stream()
        .filter(label -> label.axis() == axis)
        .sorted(Comparator.comparingLong(Label::position))
        .map(Label::name)
        .toList();
  }

  public long position(Axis axis, String name) {
    return label(axis, name).position();
  }

  /** The title; with the name behind it where two of one axis (variants: of one scenario) have the same. */
  public String title(Axis axis, String name) {
    Label label = label(axis, name);
    boolean shared = all.stream()
        .filter(other -> other.axis() == axis && !other.name().equals(name))
        .filter(other -> scenario(other).equals(scenario(label)))
        .anyMatch(other -> other.title().equals(label.title()));
    return shared ? label.title() + " (" + name + ")" : label.title();
  }

  private static String scenario(Label label) {
    return label.axis() == Axis.VARIANT ? label.name().substring(0, label.name().indexOf('.')) : "";
  }

  /** What a label can be of. */
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
   * What there is to say of a name.
   *
   * @param position order on the axis, from 1
   * @param meaning a sentence, or empty
   * @param baseline whether this variant is the empty operation of its scenario's shape
   * @param against the variant of the same scenario that this one is set against, without the scenario's name
   * @param subtracted the baseline of the same scenario whose cost is subtracted from this one's, without the
   * scenario's
   *     name; empty for the usual one
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

package taskmeter.report.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Titles and their order. */
public final class Labels {

  private final List<Label> all;
  private final Map<Axis, Map<String, Label>> byName;

  Labels(List<Label> all) {
    this.all = List.copyOf(all);
    this.byName = all.stream().collect(Collectors.groupingBy(
        Label::axis, Collectors.toMap(Label::name, label -> label, (first, second) -> first)));
  }

  /** @throws IllegalArgumentException if there is none, which the reader has made sure of for names in use */
  public Label label(Axis axis, String name) {
    Label label = byName.getOrDefault(axis, Map.of()).get(name);
    if (label == null) {
      throw new IllegalArgumentException(axis + " " + name + " has no label");
    }
    return label;
  }

  public Label variant(CellKey cell) {
    return label(Axis.VARIANT, cell.qualifiedVariant());
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
}

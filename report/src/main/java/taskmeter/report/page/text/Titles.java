package taskmeter.report.page.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;
import taskmeter.report.sample.Parameters;

/**
 * The names of cells and their parts on the page.
 *
 * @param form applied to each name: identity for plain text, escaping for Markdown
 */
public record Titles(Labels labels, UnaryOperator<String> form) {

  private String title(Axis axis, String name) {
    return form.apply(labels.title(axis, name));
  }

  public String scenario(String name) {
    return title(Axis.SCENARIO, name);
  }

  public String runtime(String name) {
    return title(Axis.RUNTIME, name);
  }

  public String metric(String name) {
    return title(Axis.METRIC, name);
  }

  public String variant(CellKey cell) {
    return title(Axis.VARIANT, cell.qualifiedVariant());
  }

  public String carrier(CellKey cell) {
    return title(Axis.CARRIER, cell.carrier());
  }

  public String creator(CellKey cell) {
    return title(Axis.CREATOR, cell.creator());
  }

  /** Returns all carriers in their order, whether or not they ran, so that each has one colour in all charts. */
  public List<String> carriers() {
    return labels.names(Axis.CARRIER).stream().map(name -> title(Axis.CARRIER, name)).toList();
  }

  /** {@code 16 parties}, {@code 1 party}, or {@code leaves: none} for a value that is no number. */
  public String parameter(String name, String value) {
    String title = labels.title(Axis.PARAMETER, name);
    return Parameters.numeric(value)
        ? value(value) + " " + form.apply(value.equals("1") ? Phrase.singular(title) : title)
        : form.apply(title) + ": " + value(value);
  }

  /** Returns a parameter's value without its title. */
  public String value(String value) {
    return form.apply(value);
  }

  /** {@code 16 parties, 100 tasks}; empty without parameters. */
  public String parameters(Parameters parameters) {
    return parameters.values().entrySet().stream()
        .map(pair -> parameter(pair.getKey(), pair.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code CyclicBarrier, 16 parties}. */
  public String variantAndParameters(CellKey cell) {
    return variant(cell) + (cell.parameters().isEmpty() ? "" : ", " + parameters(cell.parameters()));
  }

  /** {@code CyclicBarrier with 16 parties}. */
  public String variantWithParameters(CellKey cell) {
    return variant(cell) + (cell.parameters().isEmpty() ? "" : " with " + parameters(cell.parameters()));
  }

  /** {@code Barrier rendezvous: CyclicBarrier, 16 parties, on virtual threads}. */
  public String cell(CellKey cell) {
    return scenario(cell.scenario()) + ": " + variantAndParameters(cell) + ", on " + carrier(cell);
  }

  /**
   * Returns a row label for each of these cells of one runtime and scenario: variant and parameters. Creator and
   * pooling are added only if cells on the same carrier would otherwise have the same label.
   */
  public Map<CellKey, String> rows(List<CellKey> cells) {
    Map<CellKey, String> rows = new LinkedHashMap<>();
    for (CellKey cell : cells) {
      List<CellKey> twins = cells.stream()
          .filter(other -> other.carrier().equals(cell.carrier()))
          .filter(other -> variantAndParameters(other).equals(variantAndParameters(cell)))
          .toList();
      List<String> parts = new ArrayList<>(List.of(variantAndParameters(cell)));
      if (twins.stream().map(CellKey::creator).distinct().count() > 1) {
        parts.add("from a " + creator(cell));
      }
      if (twins.stream().anyMatch(twin -> twin.creator().equals(cell.creator()) && twin.pooled() != cell.pooled())) {
        parts.add(cell.pooled() ? "pooled" : "not pooled");
      }
      rows.put(cell, String.join(", ", parts));
    }
    return rows;
  }
}

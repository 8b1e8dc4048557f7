package taskmeter.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import taskmeter.report.sample.Axis;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Parameters;

/** What cells and their parts are called on the page. */
record Titles(Labels labels) {

  String scenario(String name) {
    return labels.title(Axis.SCENARIO, name);
  }

  String runtime(String name) {
    return labels.title(Axis.RUNTIME, name);
  }

  String variant(CellKey cell) {
    return labels.title(Axis.VARIANT, cell.qualifiedVariant());
  }

  String carrier(CellKey cell) {
    return labels.title(Axis.CARRIER, cell.carrier());
  }

  String creator(CellKey cell) {
    return labels.title(Axis.CREATOR, cell.creator());
  }

  /** All carriers in their order, whether or not they ran: so that each looks alike in every chart. */
  List<String> carriers() {
    return labels.names(Axis.CARRIER).stream().map(name -> labels.title(Axis.CARRIER, name)).toList();
  }

  /** {@code 16 parties}: the value before the title. */
  String parameter(String name, String value) {
    return value + " " + labels.title(Axis.PARAMETER, name);
  }

  /** {@code 16 parties, 100 tasks}; empty where there are none. */
  String parameters(Parameters parameters) {
    return parameters.values().entrySet().stream()
        .map(pair -> parameter(pair.getKey(), pair.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code CyclicBarrier, 16 parties}. */
  String variantAndParameters(CellKey cell) {
    return variant(cell) + (cell.parameters().isEmpty() ? "" : ", " + parameters(cell.parameters()));
  }

  /** {@code CyclicBarrier with 16 parties}. */
  String variantWithParameters(CellKey cell) {
    return variant(cell) + (cell.parameters().isEmpty() ? "" : " with " + parameters(cell.parameters()));
  }

  /** {@code Barrier rendezvous: CyclicBarrier, 16 parties, on virtual threads}. */
  String cell(CellKey cell) {
    return scenario(cell.scenario()) + ": " + variantAndParameters(cell) + ", on " + carrier(cell);
  }

  /**
   * What sets each of these cells of one runtime and scenario apart from those on the same carrier: variant
   * and parameters, and creator and pooling only where these do not suffice.
   */
  Map<CellKey, String> rows(List<CellKey> cells) {
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

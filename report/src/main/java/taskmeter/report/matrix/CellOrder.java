package taskmeter.report.matrix;

import java.util.Comparator;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Labels;
import taskmeter.report.sample.Labels.Axis;

/** Orders cells by the positions of their labels, and parameters by size. */
final class CellOrder {

  private CellOrder() {}

  static Comparator<CellKey> of(Labels labels) {
    return Comparator
        .comparingLong((CellKey key) -> labels.position(Axis.RUNTIME, key.runtime()))
        .thenComparing(CellKey::runtime)
        .thenComparingLong(key -> labels.position(Axis.SCENARIO, key.scenario()))
        .thenComparing(CellKey::scenario)
        .thenComparingLong(key -> labels.position(Axis.VARIANT, key.qualifiedVariant()))
        .thenComparing(CellKey::variant)
        .thenComparing(CellKey::parameters)
        .thenComparingLong(key -> labels.position(Axis.CARRIER, key.carrier()))
        .thenComparing(CellKey::carrier)
        .thenComparingLong(key -> labels.position(Axis.CREATOR, key.creator()))
        .thenComparing(CellKey::creator)
        .thenComparing(CellKey::pooled);
  }
}

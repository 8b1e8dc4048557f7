package taskmeter.report.sample;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a cell. Two forks with equal keys measured the same.
 *
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 */
public record CellKey(
    String runtime,
    String scenario,
    String variant,
    Parameters parameters,
    String carrier,
    String creator,
    boolean pooled) {

  /** Returns the variant's name in {@code labels.csv}: {@code Scenario.variant}. */
  public String qualifiedVariant() {
    return scenario + "." + variant;
  }

  /** Returns the name by which options find the cell: {@code TaskCreation.fanOut tasks=100 VIRTUAL}. */
  public String name() {
    return Stream.of(qualifiedVariant(), parameters.toString(), carrier).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Returns the same cell on another runtime. */
  public CellKey withRuntime(String name) {
    return new CellKey(name, scenario, variant, parameters, carrier, creator, pooled);
  }

  /** Returns the same cell with another variant. */
  public CellKey withVariant(String name) {
    return new CellKey(runtime, scenario, name, parameters, carrier, creator, pooled);
  }

  /** Returns the same cell with other parameters. */
  public CellKey withParameters(Parameters other) {
    return new CellKey(runtime, scenario, variant, other, carrier, creator, pooled);
  }

  /** Returns whether a ratio of the two is meaningful: they have the same runtime, creator and pooling. */
  public boolean comparable(CellKey other) {
    return runtime.equals(other.runtime) && creator.equals(other.creator) && pooled == other.pooled;
  }
}

package taskmeter.report.sample;

/** What names a cell. Two forks with equal keys measured the same thing. */
public record CellKey(
    String runtime,
    String scenario,
    String variant,
    Parameters parameters,
    String carrier,
    String creator,
    boolean pooled) {

  /** The name that the variant has among labels. */
  public String qualifiedVariant() {
    return scenario + "." + variant;
  }

  /** The same cell on another runtime. */
  public CellKey withRuntime(String name) {
    return new CellKey(name, scenario, variant, parameters, carrier, creator, pooled);
  }

  public CellKey withVariant(String name) {
    return new CellKey(runtime, scenario, name, parameters, carrier, creator, pooled);
  }

  public CellKey withParameters(Parameters other) {
    return new CellKey(runtime, scenario, variant, other, carrier, creator, pooled);
  }

  /** Whether a ratio of the two means something: same runtime, creator and pooling. */
  public boolean comparable(CellKey other) {
    return runtime.equals(other.runtime) && creator.equals(other.creator) && pooled == other.pooled;
  }
}

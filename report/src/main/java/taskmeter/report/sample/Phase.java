package taskmeter.report.sample;

/** When in a fork an iteration ran. */
public enum Phase {
  WARMUP("warmup"),
  MEASURED("measured");

  private final String text;

  Phase(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}

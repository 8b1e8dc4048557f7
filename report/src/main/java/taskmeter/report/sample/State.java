package taskmeter.report.sample;

/** What became of a slot of the schedule. */
public enum State {
  MEASURED("measured", true),
  REHEARSED("rehearsed", true),
  NOT_AVAILABLE("not available", false),
  FAILED("failed", false);

  private final String text;
  private final boolean counts;

  State(String text, boolean counts) {
    this.text = text;
    this.counts = counts;
  }

  /** Whether the slot's samples count. */
  public boolean counts() {
    return counts;
  }

  @Override
  public String toString() {
    return text;
  }
}

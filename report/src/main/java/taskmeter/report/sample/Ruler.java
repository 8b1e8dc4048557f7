package taskmeter.report.sample;

/** The pieces of work that are measured now and then to see the box drift. */
public enum Ruler {
  ARITHMETIC("arithmetic"),
  PARK("park"),
  CACHE_LINE("cache line");

  private final String text;

  Ruler(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}

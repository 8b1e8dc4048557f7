package taskmeter.report.sample;

/**
 * The kinds of runtimes, in the order of the page. Verdicts, ratios and baselines never cross them: a task of one kind
 * is not the same thing as a task of another.
 */
public enum RuntimeKind {

  JDK("JDK", "JDKs"),
  CPYTHON("CPython", "CPython versions");

  /** The property in {@code environment.csv}; without it a runtime is a JDK. */
  public static final String PROPERTY = "kind";

  private final String text;
  private final String plural;

  RuntimeKind(String text, String plural) {
    this.text = text;
    this.plural = plural;
  }

  /** Returns the word for several runtimes of this kind. */
  public String plural() {
    return plural;
  }

  /** Returns the value in {@code environment.csv}, which is also the word for one runtime of this kind. */
  @Override
  public String toString() {
    return text;
  }
}

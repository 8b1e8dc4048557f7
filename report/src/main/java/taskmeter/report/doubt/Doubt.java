package taskmeter.report.doubt;

/** A reason not to believe a number. Equal texts share one footnote. */
public interface Doubt {

  /** One or two sentences for a reader who sees the footnote alone. */
  String text();
}

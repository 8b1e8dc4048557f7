package taskmeter.report.plot;

/** What the values of a chart are, which decides the labels of their axis. */
public enum ValueScale {

  /** Nanoseconds. */
  TIME,
  /** Bytes. */
  BYTES,
  /** Ratios; the axis has lines at 1, 2 and 5. */
  FACTOR,
  /** Pure numbers. */
  NUMBER
}

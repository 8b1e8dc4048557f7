package taskmeter.report.page;

/** How to read a row of a table. */
final class RowLegend {

  static final String MARKDOWN = """
      - **cost** is the geometric mean of the fork means, per operation. In parentheses stands its 95 %
        interval, from Student's t on the logarithms of the fork means: iterations are never pooled.
      - **±** is half of that interval's width, as a share of the cost.
      - **net cost** is the cost minus that of its baseline, which has the same scenario and creator, with a 95 %
        interval from both intervals (MOVER, doi:10.1002/sim.3095). *Below resolution* means that it reaches 0.
        Its footnotes say what is doubted of the baseline.
      - **creator** is the kind of thread that runs the measured body, **pooled** whether tasks share
        long-lived threads. Compare only rows that agree in both: any other ratio means nothing.
      - **doubts** are reasons not to believe the number. Their footnotes stand at the end of the page.""";

  private RowLegend() {}
}

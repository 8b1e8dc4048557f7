package taskmeter.report.page;

/** Explains the columns of a table, in the words of {@code report/README.md}. */
final class RowLegend {

  static final String MARKDOWN = """
      - The small name below a label is the one that options take: `-Dbench.include` measures this cell again,
        `-Dreport.explain` and the gate's list of known differences take it after a runtime, as in `27/` and the name.
      - **cost** is the geometric mean of the fork means, for one operation. The 95 % interval is in parentheses; it is
        Student's t on the logarithms of the fork means. The unit is the fork, never the iteration.
      - **±** is half the width of this interval, relative to the cost.
      - **net cost** is the cost minus the cost of the baseline with the same scenario and creator, with the 95 %
        interval of the difference (MOVER, doi:10.1002/sim.3095). *Below resolution* means that the cell is
        indistinguishable from its baseline: the interval is not entirely above 0. Letters in this column are doubts
        about the baseline.
      - **carrier** is the kind of thread that runs the tasks; not Loom's carrier thread, on which a virtual thread is
        mounted. **creator** is the kind of thread that runs the measured body. **pooled** says whether tasks share
        long-lived threads. Compare only rows that have the same creator and the same pooling: no ratio crosses either.
      - **doubts** are reasons not to believe a number. The section *Doubts* explains their letters.""";

  private RowLegend() {}
}

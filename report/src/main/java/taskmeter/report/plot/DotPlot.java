package taskmeter.report.plot;

import java.util.List;

/**
 * Times side by side: a row for each label, on one log axis in ns, µs, ms and s.
 *
 * <p>The marks of a row stand below each other in the order of their series, a baseline after its series'
 * other marks. A row may lack any series, or all of them.
 *
 * @param rows from top to bottom; one or more, with at least one mark between them
 */
public record DotPlot(String title, String subtitle, String alt, List<String> seriesOrder, List<Row> rows)
    implements Plot {

  public DotPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    rows = Require.some("rows", rows);
    List<Mark> marks = Require.some("marks", rows.stream().flatMap(row -> row.marks().stream()).toList());
    seriesOrder = Require.order(seriesOrder, marks.stream().map(Mark::series).toList());
  }

  /**
   * A row of marks.
   *
   * @param startsGroup whether a light line parts this row from the one above
   */
  public record Row(String label, List<Mark> marks, boolean startsGroup) {

    public Row {
      Require.text("label", label);
      marks = List.copyOf(marks);
    }

    /** A row that goes with the one above. */
    public Row(String label, List<Mark> marks) {
      this(label, marks, false);
    }
  }
}

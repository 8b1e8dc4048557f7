package taskmeter.report.plot;

import java.util.List;

/**
 * Compares times: a row for each label, on one log axis in ns, µs, ms and s.
 *
 * <p>The marks of a row are drawn below each other in the order of their series; a baseline follows the other marks of
 * its series. A row may lack any series, or all of them.
 *
 * @param rows from top to bottom; one or more, with at least one mark in total
 */
public record DotPlot(String title, String subtitle, String alt, List<String> seriesOrder, List<Row> rows)
    implements Plot {

  public DotPlot {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    rows = Require.nonEmpty("rows", rows);
    List<Mark> marks = Require.nonEmpty("marks", rows.stream().flatMap(row -> row.marks().stream()).toList());
    seriesOrder = Require.order(seriesOrder, marks.stream().map(Mark::series).toList());
  }

  /**
   * A row of marks.
   *
   * @param startsGroup whether a light line separates this row from the one above
   */
  public record Row(String label, List<Mark> marks, boolean startsGroup) {

    public Row {
      Require.text("label", label);
      marks = List.copyOf(marks);
    }

    /** Creates a row in the same group as the row above. */
    public Row(String label, List<Mark> marks) {
      this(label, marks, false);
    }
  }
}

package taskmeter.report.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Many ratios at a glance: a field for each row and column, the more coloured the farther its ratio is from 1, and
 * without colour where the interval does not exclude 1.
 *
 * <p>Neighbouring rows of one group share its label.
 *
 * @param baseMeaning what the framed fields are, such as "what the ratios of its row are to"
 * @param columns from left to right, one or more, each once
 * @param rows from top to bottom, one or more
 */
public record HeatMap(
    String title, String subtitle, String alt, List<String> seriesOrder, String baseMeaning, List<String> columns,
    List<Row> rows)
    implements Plot {

  public HeatMap {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    Require.text("baseMeaning", baseMeaning);
    columns = Require.distinct("columns", columns);
    rows = Require.some("rows", rows);
    seriesOrder = Require.order(seriesOrder, rows.stream().map(Row::series).toList());
    for (Row row : rows) {
      if (!columns.containsAll(row.fields().keySet())) {
        throw new IllegalArgumentException("fields of " + row.group() + ", " + row.series() + ": "
            + new TreeSet<>(row.fields().keySet()) + ", but columns has only " + columns + "; add them there");
      }
    }
  }

  /**
   * A row of fields.
   *
   * @param fields by column; a column without one is drawn as a dash
   */
  public record Row(String group, String series, Map<String, Field> fields) {

    public Row {
      Require.text("group", group);
      Require.text("series", series);
      fields = Map.copyOf(fields);
    }
  }

  /** What stands at a row and a column. */
  public sealed interface Field permits Base, Ratio {

    /** What is written there. */
    String text();
  }

  /** What the ratios of the row are to; framed. */
  public record Base(String text) implements Field {

    public Base {
      Require.text("text", text);
    }
  }

  /**
   * How many times as much as the base.
   *
   * @param ratio the estimate, a pure number, finite and above 0
   * @param interval about the ratio, which lies within it
   */
  public record Ratio(String text, double ratio, Optional<MarkInterval> interval) implements Field {

    public Ratio {
      Require.text("text", text);
      Require.within("ratio", ratio, interval);
    }

    /** Whether the interval is all on one side of 1. */
    public boolean clear() {
      return interval.filter(around -> !around.contains(1)).isPresent();
    }
  }
}

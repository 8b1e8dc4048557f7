package taskmeter.report.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table of ratios. A ratio that was found to differ from 1 is coloured: the farther from 1, the deeper. One that was
 * not, although its interval excludes 1, has an outline only.
 *
 * <p>Adjacent rows of one group share its label.
 *
 * @param baseMeaning the legend of framed fields, such as "the cost to which the row's ratios refer"; empty if there
 *     are none
 * @param columns from left to right, one or more, each once
 * @param rows from top to bottom, one or more
 */
public record HeatMap(
    String title, String subtitle, String alt, List<String> seriesOrder, Optional<String> baseMeaning,
    List<String> columns, List<Row> rows)
    implements Plot {

  public HeatMap {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    baseMeaning.ifPresent(text -> Require.text("baseMeaning", text));
    columns = Require.distinct("columns", columns);
    rows = Require.nonEmpty("rows", rows);
    seriesOrder = Require.order(seriesOrder, rows.stream().map(Row::series).toList());
    for (Row row : rows) {
      if (!columns.containsAll(row.fields().keySet())) {
        throw new IllegalArgumentException("fields of " + row.group() + ", " + row.series() + ": found "
            + new TreeSet<>(row.fields().keySet()) + "; expected some of columns, " + columns + "; add them there");
      }
    }
  }

  /** Returns all ratios. */
  public Stream<Ratio> ratios() {
    return rows.stream().flatMap(row -> row.fields().values().stream())
        .filter(Ratio.class::isInstance).map(Ratio.class::cast);
  }

  /**
   * A row of fields.
   *
   * @param fields by column; a column without a field is drawn as a dash
   */
  public record Row(String group, String series, Map<String, Field> fields) {

    public Row {
      Require.text("group", group);
      Require.text("series", series);
      fields = Map.copyOf(fields);
    }
  }

  /** The content of one row and column. */
  public sealed interface Field permits Base, Ratio {

    /** Returns the text in the field. */
    String text();
  }

  /** The cost to which the ratios of the row refer; framed. */
  public record Base(String text) implements Field {

    public Base {
      Require.text("text", text);
    }
  }

  /** What was found about a ratio. */
  public enum Finding {

    /** It differs from 1. */
    DIFFERENT,
    /** It probably differs from 1. */
    LIKELY,
    /** It is shown to be 1, or nearly so. */
    SAME,
    /** None of these. */
    OPEN
  }

  /**
   * The ratio to the base of the row.
   *
   * @param ratio the estimate, a pure number, finite and above 0
   * @param interval contains the ratio
   */
  public record Ratio(String text, double ratio, Optional<MarkInterval> interval, Finding finding) implements Field {

    public Ratio {
      Require.text("text", text);
      Require.within("ratio", ratio, interval);
    }

    /** Whether there is an interval and it excludes 1. */
    public boolean clear() {
      return interval.filter(around -> !around.contains(1)).isPresent();
    }
  }
}

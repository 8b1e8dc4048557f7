package taskmeter.report.plot;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All verdicts of a run in one table of small fields: a row for each variant, a column for each runtime and carrier.
 * Only fields with a difference have a number and a colour.
 *
 * @param seriesOrder the carriers
 * @param groups the runtimes from left to right, one or more
 * @param rows from top to bottom, one or more; adjacent rows of one scenario share its heading
 */
public record VerdictMap(
    String title, String subtitle, String alt, List<String> seriesOrder, List<Group> groups, List<Row> rows)
    implements Plot {

  public VerdictMap {
    Require.text("title", title);
    Require.text("subtitle", subtitle);
    Require.text("alt", alt);
    groups = Require.nonEmpty("groups", groups);
    Require.distinct("groups", groups.stream().map(Group::label).toList());
    rows = Require.nonEmpty("rows", rows);
    seriesOrder = Require.order(seriesOrder, groups.stream().flatMap(group -> group.series().stream()).toList());
    List<Column> columns = columns(groups);
    for (Row row : rows) {
      if (!columns.containsAll(row.fields().keySet())) {
        throw new IllegalArgumentException("fields of " + row.label() + ": found " + row.fields().keySet()
            + "; expected some of " + columns + "; add the columns to their groups");
      }
    }
  }

  /**
   * A runtime and its columns.
   *
   * @param series the carriers from left to right, one or more
   */
  public record Group(String label, List<String> series) {

    public Group {
      Require.text("label", label);
      series = Require.distinct("series", series);
    }
  }

  /** A column: a carrier of a runtime. */
  public record Column(String group, String series) {}

  /** A row: a variant of a scenario; a column without a field is empty. */
  public record Row(String scenario, String label, Map<Column, Field> fields) {

    public Row {
      Require.text("scenario", scenario);
      Require.text("label", label);
      fields = Map.copyOf(fields);
    }
  }

  /** The content of one row and column. */
  public sealed interface Field permits Difference, Sign {

    /** Returns the text in the field. */
    String text();
  }

  /**
   * A difference, with its ratio to the baseline runtime.
   *
   * @param certain false if it is only likely
   */
  public record Difference(String text, double ratio, boolean certain) implements Field {

    public Difference {
      Require.text("text", text);
      Require.positive("ratio", ratio);
    }
  }

  /** A verdict other than a difference. */
  public record Sign(String text) implements Field {

    public Sign {
      Require.text("text", text);
    }
  }

  /** Returns all columns from left to right. */
  public List<Column> columns() {
    return columns(groups);
  }

  private static List<Column> columns(List<Group> groups) {
    return groups.stream().flatMap(VerdictMap::columns).toList();
  }

  private static Stream<Column> columns(Group group) {
    return group.series().stream().map(series -> new Column(group.label(), series));
  }
}

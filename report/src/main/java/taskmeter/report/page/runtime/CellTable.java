package taskmeter.report.page.runtime;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import taskmeter.report.doubt.Doubts;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.page.text.Footnotes;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.NamedLabel;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.quantity.Percent;

/** Lists the cells of one scenario that ran, one row each. */
final class CellTable {

  private static final int FOLD = 25;

  /** A column: its heading and its text for a cell. */
  private record Field(Column column, Function<Cell, String> text) {}

  private final PageData data;
  private final Footnotes footnotes;

  CellTable(PageData data, Footnotes footnotes) {
    this.data = data;
    this.footnotes = footnotes;
  }

  /** Returns the table, folded if it is long. */
  String markdown(List<Cell> cells) {
    List<Cell> ran = cells.stream().filter(Cell::ran).toList();
    if (ran.isEmpty()) {
      return "No cell of this scenario ran.";
    }
    List<Field> fields = fields(ran);
    String table = Markdown.table(
        fields.stream().map(Field::column).toList(),
        ran.stream().map(cell -> fields.stream().map(field -> field.text().apply(cell)).toList()).toList());
    return ran.size() <= FOLD ? table
        : "<details>\n<summary>All " + ran.size() + " cells</summary>\n\n" + table + "\n\n</details>";
  }

  private List<Field> fields(List<Cell> ran) {
    Titles titles = data.titles();
    boolean parameters = ran.stream().anyMatch(cell -> !cell.key().parameters().isEmpty());
    return Stream.of(
            new Field(Column.left("variant"), cell -> variant(cell)),
            new Field(Column.left("parameters"),
                cell -> Markdown.escape(titles.parameters(cell.key().parameters()))),
            new Field(Column.left("carrier"), cell -> Markdown.escape(titles.carrier(cell.key()))),
            new Field(Column.left("creator"), cell -> Markdown.escape(titles.creator(cell.key()))),
            new Field(Column.left("pooled"), cell -> cell.key().pooled() ? "yes" : "no"),
            new Field(Column.right("forks"), cell -> Integer.toString(cell.forks().size())),
            new Field(Column.right("cost"), cell -> cell.cost().map(EstimateText::cost).orElse("")),
            new Field(Column.right("±"), this::width),
            new Field(Column.right("net cost"), this::net),
            new Field(Column.left("doubts"),
                cell -> footnotes.marks(Doubts.aboutAcrossCarriers(data.matrix(), cell))))
        .filter(field -> parameters || !field.column().title().equals("parameters"))
        .toList();
  }

  private String variant(Cell cell) {
    String title = Markdown.escape(data.titles().variant(cell.key()));
    return NamedLabel.markdown(cell.baseline() ? "*" + title + "* (baseline)" : title, cell.key());
  }

  private String width(Cell cell) {
    var width = cell.cost().orElseThrow().relativeHalfWidth();
    return width.isPresent() ? Percent.text(width.getAsDouble()) : "";
  }

  private String net(Cell cell) {
    return (data.matrix().belowResolution(cell) ? "*below resolution*"
        : data.matrix().net(cell).map(EstimateText::cost).orElse(""))
        + footnotes.marks(Doubts.aboutNet(data.matrix(), cell));
  }
}

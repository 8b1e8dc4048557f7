package taskmeter.campaign.cell;

import java.util.List;
import taskmeter.campaign.csv.Column;
import taskmeter.protocol.LabelLine;

/**
 * One row of {@code labels.csv}: the title and meaning of a name in the samples.
 *
 * @param axis the kind of name
 * @param name the name in the other files
 * @param position its order on the axis, from 1
 * @param title a few words
 * @param meaning a sentence, or empty
 * @param role {@code baseline} or empty
 * @param against the variant that this one is compared with, or empty
 * @param baseline the variant whose cost is subtracted from this one's, or empty for the scenario's only baseline
 */
public record Label(String axis, String name, int position, String title, String meaning, String role, String against,
    String baseline) {

  public static final List<Column<Label>> COLUMNS = List.of(
      new Column<>("axis", Label::axis),
      new Column<>("name", Label::name),
      new Column<>("position", Label::position),
      new Column<>("title", Label::title),
      new Column<>("meaning", Label::meaning),
      new Column<>("role", Label::role),
      new Column<>("against", Label::against),
      new Column<>("baseline", Label::baseline));

  public Label(String axis, String name, int position, String title) {
    this(axis, name, position, title, "", "", "", "");
  }

  static Label of(LabelLine line) {
    return new Label(line.axis(), line.name(), line.position(), line.title(), line.meaning(), line.role(),
        line.against(), line.baseline());
  }
}

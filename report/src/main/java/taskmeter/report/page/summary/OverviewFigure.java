package taskmeter.report.page.summary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.PageData;
import taskmeter.report.page.text.Titles;
import taskmeter.report.page.verdict.ScenarioVerdicts;
import taskmeter.report.plot.VerdictMap;
import taskmeter.report.plot.VerdictMap.Column;
import taskmeter.report.plot.VerdictMap.Field;
import taskmeter.report.plot.VerdictMap.Group;
import taskmeter.report.quantity.Digits;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** The map of all verdicts on the runtimes of one kind. */
record OverviewFigure(PageData data, AcrossRuntimes across) {

  private static final String SIGNS = Stream.of(Kind.values())
      .map(kind -> kind.sign() + " " + kind.word()).collect(Collectors.joining(", "));
  private static final String SUBSTITUTE = ", or on the oldest one that has the cell";
  private static final int DIGITS = 2;

  /** Below it, a second digit would make all columns wider. */
  private static final double SMALL = 0.095;

  /** A row's place: its scenario and its label. */
  private record Place(String scenario, String label) {}

  /** Returns the figure; empty if no cell is compared. */
  Optional<Figure> of() {
    Titles titles = data.titles();
    Map<Place, Map<Column, Field>> rows = new LinkedHashMap<>();
    List<RuntimeRow> shown = across.rows().stream().filter(row -> !row.base().baseline()).toList();
    Map<String, List<RuntimeRow>> scenarios = shown.stream().collect(Collectors.groupingBy(
        row -> row.base().key().scenario(), LinkedHashMap::new, Collectors.toList()));
    scenarios.forEach((scenario, all) -> {
      Map<CellKey, String> labels = titles.rows(all.stream().map(row -> row.base().key()).toList());
      all.forEach(row -> rows.computeIfAbsent(
              new Place(titles.scenario(scenario), labels.get(row.base().key())), place -> new HashMap<>())
          .putAll(fields(row)));
    });
    List<Group> groups = across.runtimes().stream().filter(runtime -> !runtime.equals(across.baseline()))
        .map(titles::runtime).filter(title -> !carriers(title, rows).isEmpty())
        .map(title -> new Group(title, carriers(title, rows))).toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    String baseline = titles.runtime(across.baseline());
    ScenarioVerdicts verdicts = new ScenarioVerdicts(data);
    return Optional.of(new Figure(new Caption(data).acrossFile("verdicts", "", across.kind()), new VerdictMap(
        verdicts.headline(shown),
        "ratio to the cost on " + baseline + (shown.stream().anyMatch(RuntimeRow::substitute) ? SUBSTITUTE : "")
            + "; " + SIGNS,
        "All verdicts, compared with " + baseline + ". " + verdicts.sentence(shown),
        titles.carriers(), groups,
        rows.entrySet().stream().map(row -> new VerdictMap.Row(
            row.getKey().scenario(), row.getKey().label(), row.getValue())).toList())));
  }

  private List<String> carriers(String runtime, Map<Place, Map<Column, Field>> rows) {
    return data.titles().carriers().stream().filter(carrier -> rows.values().stream()
        .anyMatch(fields -> fields.containsKey(new Column(runtime, carrier)))).toList();
  }

  private Map<Column, Field> fields(RuntimeRow row) {
    Map<Column, Field> fields = new HashMap<>();
    for (Cell cell : row.cells()) {
      data.verdicts().on(cell).ifPresent(judgement -> fields.put(new Column(
          data.titles().runtime(cell.key().runtime()), data.titles().carrier(cell.key())), field(judgement)));
    }
    return fields;
  }

  private static Field field(Judgement judgement) {
    Kind kind = judgement.verdict().kind();
    if (!kind.different()) {
      return new VerdictMap.Sign(kind.sign());
    }
    double ratio = judgement.comparison().orElseThrow().ratio().value();
    String text = Digits.significant(ratio, ratio < SMALL ? 1 : DIGITS);
    return new VerdictMap.Difference(text + kind.sign(), ratio, !kind.likely());
  }
}

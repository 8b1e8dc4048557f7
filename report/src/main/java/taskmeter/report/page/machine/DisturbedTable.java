package taskmeter.report.page.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import taskmeter.report.doubt.UnequallyDisturbed;
import taskmeter.report.machine.Disturbances;
import taskmeter.report.machine.Disturbances.Disturbance;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.Markdown.Column;
import taskmeter.report.page.text.PageData;
import taskmeter.report.quantity.Percent;
import taskmeter.report.sample.Pauses;

/** Counts the disturbed forks of each runtime, and how many were run again. */
final class DisturbedTable {

  private static final List<Column> COLUMNS = List.of(Column.left("JVM"), Column.right("forks"),
      Column.right("disturbed"), Column.right("share"), Column.right("run again"), Column.right("still disturbed"));

  private DisturbedTable() {}

  /** Returns the rule and a table; empty if the run does not record disturbances. */
  static Optional<String> markdown(PageData data) {
    Disturbances disturbances = data.matrix().machine().disturbances();
    if (disturbances.byRuntime().isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = data.matrix().runtimes().stream()
        .flatMap(runtime -> disturbances.of(runtime).stream())
        .map(disturbance -> row(data, disturbance)).toList();
    String unequal = data.matrix().runtimes().stream()
        .flatMap(runtime -> UnequallyDisturbed.of(disturbances, runtime).stream())
        .map(doubt -> "\n\n**" + Markdown.escape(doubt.text()) + "**").collect(Collectors.joining());
    Pauses pauses = Pauses.of(data.run().forks());
    return Optional.of(rule(data) + (pauses.none() ? "" : " **" + pauses.text() + "**, which is no cost of a task.")
        + "\n\n" + Markdown.table(COLUMNS, rows) + unequal);
  }

  private static List<String> row(PageData data, Disturbance disturbance) {
    return List.of(Markdown.escape(data.titles().runtime(disturbance.runtime())),
        Integer.toString(disturbance.forks()), Integer.toString(disturbance.disturbed()),
        Percent.text(disturbance.share()), Integer.toString(disturbance.again()),
        Integer.toString(disturbance.still()));
  }

  private static String rule(PageData data) {
    String rule = data.run().environment().value("disturbance.rule").map(text -> " (" + Markdown.escape(text) + ")")
        .orElse("");
    String cap = data.run().environment().value("rerun.cap")
        .map(text -> " Run again: " + Markdown.escape(text) + ".").orElse("");
    return "A fork is disturbed if other programs or the hypervisor took more processor time than the rule allows"
        + rule + ". The rule does not look at the fork's score. All forks are in the samples; of a fork that was run"
        + " again, only the last attempt counts." + cap;
  }
}

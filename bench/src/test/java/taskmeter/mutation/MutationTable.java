package taskmeter.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was broken and what noticed it, as Markdown. */
final class MutationTable {
  private static final String BEGIN = "<!-- mutations: begin -->";
  private static final String END = "<!-- mutations: end -->";
  private static final int LONGEST = 160;

  private MutationTable() {
  }

  /** A summary, a table of the mutations, and one of the unchanged program. */
  static String of(Map<Mutation, Verdict> verdicts) {
    List<String> rows = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    verdicts.forEach((mutation, verdict) -> {
      if (mutation.isControl()) {
        controls.add(row(mutation.campaign().map(run -> code(run.toString())).orElse(""),
            String.join(", ", mutation.tests()), verdict.noticed() ? "**failed**: " + text(verdict.what()) : "passed"));
      } else {
        rows.add(row(mutation.kind().title(), mutation.name(), mutation.edits().getFirst().file(),
            verdict.noticed() ? verdict.by().title() : "**" + verdict.by().title() + "**", text(verdict.what())));
      }
    });
    return String.join("\n", summary(verdicts), "",
        row("What is falsified", "How", "Where", "Noticed", "What noticed it, or what was run"), row("---", "---",
        "---", "---", "---"), String.join("\n", rows), "",
        "The unchanged program passes what is to notice the mutations:", "",
        row("Campaign", "Tests", "Unchanged program"), row("---", "---", "---"), String.join("\n", controls));
  }

  private static String summary(Map<Mutation, Verdict> verdicts) {
    List<Verdict> all = verdicts.entrySet().stream().filter(each -> !each.getKey().isControl())
        .map(Map.Entry::getValue).toList();
    return all.size() + " mutations: " + count(all, Verdict.By.RUN_TIME) + " noticed at run time, "
        + count(all, Verdict.By.TEST) + " noticed by a test, " + count(all, Verdict.By.NOBODY) + " not noticed.";
  }

  private static long count(List<Verdict> all, Verdict.By by) {
    return all.stream().filter(each -> each.by() == by).count();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  /** Without what would end the table's cell, and without a folder of the machine. */
  private static String text(String what) {
    String line = what.replaceAll("\\s+", " ").replaceAll("(?<![\\w.])/[\\w.+-]+(/[\\w.+-]+)+", "…").replace("|",
              "\\|");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }

  /**
   * Puts the table between the page's markers.
   *
   * @throws IllegalStateException where the page has none
   */
  static void write(Path page, Map<Mutation, Verdict> verdicts) throws IOException {
    String before = Files.readString(page);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(page + ": found no " + BEGIN + " with " + END + " after it; add both, each on a "
          + "line of its own");
    }
    Files.writeString(page,
        before.substring(0, begin) + BEGIN + "\n" + of(verdicts) + "\n" + before.substring(end));
  }
}

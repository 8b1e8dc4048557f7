package taskmeter.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.MarkedTables;

/** The mutations and what noticed them, as Markdown. */
final class MutationTable {

  /** The name in the comment above the table. */
  static final String MARKER = "MutationRun";

  private static final int LONGEST = 160;

  private MutationTable() {}

  /** Returns a summary, a table of the mutations, and a table of the controls. */
  static String of(Map<Mutation, Verdict> verdicts) {
    List<String> rows = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    verdicts.forEach((mutation, verdict) -> {
      if (mutation.isControl()) {
        controls.add(row(mutation.campaign().map(run -> code(run.toString())).orElse(""),
            String.join(", ", mutation.tests()), verdict.noticed() ? "**failed**: " + text(verdict.what()) : "passed"));
      } else {
        rows.add(row(mutation, verdict));
      }
    });
    return String.join("\n", summary(rows), "",
        row("What is falsified", "How", "Where", "Noticed", "What noticed it, or what was run"), row("---", "---",
        "---", "---", "---"), String.join("\n", rows), "",
        "The unchanged program passes the campaigns and tests that should notice the mutations:", "",
        row("Campaign", "Tests", "Unchanged program"), row("---", "---", "---"), String.join("\n", controls));
  }

  private static String row(Mutation mutation, Verdict verdict) {
    return row(mutation.kind().title(), mutation.name(), mutation.edits().getFirst().file(), title(verdict.by()),
        text(verdict.what()));
  }

  private static String title(Verdict.By by) {
    return by == Verdict.By.NOBODY ? "**" + by.title() + "**" : by.title();
  }

  /** Counts the rows by what noticed them. */
  private static String summary(List<String> rows) {
    return count(rows, "") + " mutations: " + count(rows, title(Verdict.By.RUN_TIME)) + " noticed at run time, "
        + count(rows, title(Verdict.By.TEST)) + " noticed by a test, " + count(rows, title(Verdict.By.NOBODY))
        + " not noticed.";
  }

  private static long count(List<String> rows, String by) {
    return rows.stream().filter(row -> by.isEmpty() || row.contains(" | " + by + " | ")).count();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  /** Removes what would end the table's cell, and folders of this machine. */
  private static String text(String what) {
    String line = what.replaceAll("\\s+", " ").replaceAll("(?<![\\w.])/[\\w.+-]+(/[\\w.+-]+)+", "…").replace("|",
              "\\|");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
  }

  /** Replaces the rows of some mutations, and updates the counts. */
  static void replace(Path page, Map<Mutation, Verdict> verdicts) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    verdicts.forEach((mutation, verdict) -> lines.replaceAll(line -> !mutation.isControl()
        && line.startsWith("| " + mutation.kind().title() + " | " + mutation.name() + " | ") ? row(mutation, verdict)
        : line));
    List<String> rows = lines.stream().filter(line -> Stream.of(Verdict.By.values())
        .anyMatch(by -> line.contains(" | " + title(by) + " | "))).toList();
    lines.replaceAll(line -> line.matches("\\d+ mutations: .*") ? summary(rows) : line);
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  /** Reads from a page's own table what noticed each mutation. The controls pass. */
  static Map<Mutation, Verdict> verdicts(Path page) throws IOException {
    List<String> lines = new MarkedTables(page).all().get(MARKER).lines().toList();
    Map<Mutation, Verdict> verdicts = new LinkedHashMap<>();
    Mutations.ALL.forEach(mutation -> verdicts.put(mutation, verdict(lines, mutation)));
    Controls.of(Mutations.ALL).forEach(control -> verdicts.put(control, new Verdict(Verdict.By.NOBODY, "")));
    return verdicts;
  }

  private static Verdict verdict(List<String> lines, Mutation mutation) {
    String start = "| " + mutation.kind().title() + " | " + mutation.name() + " | ";
    String row = lines.stream().filter(line -> line.startsWith(start)).findFirst()
        .orElseThrow(() -> new IllegalStateException(start + ": found no row that starts with this; run all mutations "
            + "with --write, or add a row"));
    String[] fields = row.substring(2, row.length() - 2).split("(?<!\\\\) \\| ", -1);
    Verdict.By noticed = Stream.of(Verdict.By.values()).filter(by -> fields[3].equals(title(by))).findFirst()
        .orElseThrow(() -> new IllegalStateException(start + ": found " + fields[3] + "; expected a title of "
            + Verdict.By.class.getSimpleName()));
    return new Verdict(noticed, fields[4].replace("\\|", "|"));
  }

  /** Replaces the whole table on a page. */
  static void write(Path page, Map<Mutation, Verdict> verdicts) throws IOException {
    new MarkedTables(page).replace(MARKER, of(verdicts) + "\n");
  }
}

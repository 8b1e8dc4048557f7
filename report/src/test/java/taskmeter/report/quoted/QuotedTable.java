package taskmeter.report.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.matrix.RuntimeRow;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.statistic.Estimate;
import taskmeter.report.verdict.AaResults.AaTrial;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.TestResult;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * Compares a marked table with its run, cell by cell. The comment names the kind of the table and the meaning of each
 * row: {@code costs; start a task and join it = TaskCreation.startAndJoin}, or {@code costs on 25; …} if the run has
 * several runtimes.
 */
final class QuotedTable {

  private static final String NOT_AVAILABLE = "not available";
  private static final String ON_RUNTIME = " on .*";

  private final String place;
  private final CommittedRun run;
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private final List<String> header;
  private final List<String> complaints = new ArrayList<>();

  private QuotedTable(String place, CommittedRun run, List<String> header) {
    this.place = place;
    this.run = run;
    this.header = header;
  }

  /** Returns the mistakes of a table; empty if it is correct. */
  static List<String> complaints(String page, MarkedPage.Quote quote) {
    List<List<String>> rows = quote.lines().stream().map(QuotedTable::fields).toList();
    QuotedTable table = new QuotedTable(page + ":" + quote.line(), CommittedRun.named(quote.run()), rows.get(0));
    quote.items().stream().skip(1).map(item -> item.split(" = ", 2))
        .forEach(pair -> table.meanings.put(pair[0], pair.length > 1 ? pair[1] : ""));
    String kind = quote.items().isEmpty() ? "" : quote.items().get(0);
    for (List<String> row : rows.subList(2, rows.size())) {
      String meaning = table.meanings.getOrDefault(row.get(0), "");
      if (meaning.isEmpty()) {
        table.complain(row.get(0), "unexplained row", "expected WORDS = CELL in the comment");
        continue;
      }
      switch (kind.replaceFirst(ON_RUNTIME, "")) {
        case "costs" -> table.costs(row, meaning, table.runtime(kind));
        case "ratios" -> table.ratios(row, meaning);
        case "trials" -> table.trials(row, meaning);
        default -> table.complain(kind, "unknown kind of table", "expected costs, ratios or trials");
      }
    }
    table.meanings.keySet().stream().filter(words -> rows.stream().noneMatch(row -> row.get(0).equals(words)))
        .forEach(words -> table.complain(words, "missing row", "expected only rows of the table"));
    return table.complaints;
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
        .map(field -> field.replaceAll("[*¹`]", "").strip()).toList();
  }

  private void complain(String where, String found, String expected) {
    complaints.add(place + ": " + where + ": " + found + "; " + expected + "; correct one of the two");
  }

  private void compare(String where, String found, String expected) {
    if (!found.equals(expected)) {
      complain(where, "found \"" + found + "\"", "the run has \"" + expected + "\"");
    }
  }

  /** Checks that a row's words quote no number except parameters of its cell. */
  private void checkWords(List<String> row, String meaning) {
    NumberToken.of(row.get(0)).stream().map(NumberToken::text)
        .filter(number -> !meaning.matches(".*=" + number + "(;.*)?")).forEach(number ->
            complain(row.get(0), "found \"" + number + "\"", "the cell is " + meaning));
  }

  /** Returns the runtime in the kind of table, or the only runtime. */
  private String runtime(String kind) {
    List<String> runtimes = run.matrix().runtimes();
    if (kind.contains(" on ")) {
      return kind.substring(kind.indexOf(" on ") + " on ".length());
    }
    if (runtimes.size() > 1) {
      complain(kind, "a table of several runtimes", "expected costs on one of " + runtimes);
    }
    return runtimes.get(0);
  }

  /** Checks a row of costs; columns are carriers, by their titles. */
  private void costs(List<String> row, String meaning, String runtime) {
    checkWords(row, meaning);
    for (int i = 1; i < header.size(); i++) {
      String where = row.get(0) + ", " + header.get(i);
      Optional<Cell> cell = run.carrier(header.get(i))
          .flatMap(carrier -> run.cell(runtime, meaning, carrier));
      String expected = cell.map(each -> each.cost().map(QuotedTable::cost).orElse(NOT_AVAILABLE)).orElse("no cell");
      compare(where, row.get(i), expected);
    }
  }

  /** Checks a row of ratios; the second column is a carrier, by its title, and the others are runtimes. */
  private void ratios(List<String> row, String meaning) {
    checkWords(row, meaning);
    String carrier = run.carrier(row.get(1)).orElse("no carrier " + row.get(1));
    for (int i = 2; i < header.size(); i++) {
      Optional<Cell> cell = run.cell(header.get(i), meaning, carrier);
      compare(row.get(0) + ", " + row.get(1) + ", " + header.get(i), row.get(i),
          cell.map(this::ratio).orElse("no cell"));
    }
  }

  /** {@code ▲ 2.48× (2.35–2.62×)}; the cost in the column to which the row's ratios refer. */
  private String ratio(Cell cell) {
    if (!cell.ran()) {
      return "–";
    }
    RuntimeRow row = run.across().row(cell);
    Optional<RuntimeComparison> comparison = row.comparison(cell);
    if (comparison.isEmpty()) {
      return cell.equals(row.base()) ? Nanoseconds.text(cell.cost().orElseThrow().value()) : "no ratio";
    }
    Optional<Judgement> judgement = run.verdicts().on(cell).filter(each -> !each.is(Kind.INCONCLUSIVE));
    return judgement.map(each -> each.verdict().kind().sign() + " ").orElse("") + ratio(comparison.get().ratio());
  }

  private static String cost(Estimate cost) {
    return Nanoseconds.text(cost.value()) + cost.interval()
        .map(each -> " (" + Nanoseconds.range(each.low(), each.high()) + ")").orElse("");
  }

  private static String ratio(Estimate ratio) {
    return Ratios.text(ratio.value())
        + ratio.interval().map(each -> " (" + Ratios.range(each.low(), each.high()) + ")").orElse("");
  }

  /** Checks a row of trials: {@code same}, {@code injected} or {@code injected stable}, then facts in its words. */
  private void trials(List<String> row, String meaning) {
    List<String> parts = Arrays.stream(meaning.split(",")).map(String::strip).toList();
    boolean injected = parts.get(0).startsWith("injected");
    boolean stable = parts.get(0).endsWith("stable");
    complaints.addAll(QuotedProse.complaints(place, run, row.get(0), parts.subList(1, parts.size())));
    List<AaTrial> trials = run.calibrations().get(0).trials(injected);
    ToIntFunction<AaTrial> all = trial -> tests(trial, stable).size();
    for (int i = 1; i < header.size(); i++) {
      String where = row.get(0) + ", " + header.get(i);
      ToIntFunction<AaTrial> count = switch (header.get(i)) {
        case "comparisons" -> all;
        case "false verdicts" -> trial -> count(trial, stable, Kind.FASTER)
            + (injected ? 0 : count(trial, stable, Kind.SLOWER));
        case "found" -> trial -> count(trial, stable, Kind.SLOWER);
        case "likely" -> trial -> count(trial, stable, Kind.LIKELY_SLOWER)
            + (injected ? 0 : count(trial, stable, Kind.LIKELY_FASTER));
        case "the same" -> trial -> count(trial, stable, Kind.SAME);
        case "inconclusive" -> trial -> count(trial, stable, Kind.INCONCLUSIVE);
        case "p < .05, not adjusted" -> trial -> (int) tests(trial, stable).stream()
            .filter(each -> each.evidence().orElseThrow().ratio().p() < TestResult.LEVEL).count();
        default -> trial -> -1;
      };
      String expected = Integer.toString(trials.stream().mapToInt(count).sum());
      if (header.get(i).equals("found") && !injected) {
        compare(where, row.get(i), "");
      } else {
        compare(where, row.get(i), row.get(i).contains("(") ? Facts.share(trials, count, all) : expected);
      }
    }
  }

  private static List<Judgement> tests(AaTrial trial, boolean stable) {
    return stable ? trial.testedStable() : trial.tested();
  }

  private static int count(AaTrial trial, boolean stable, Kind kind) {
    return (int) tests(trial, stable).stream().filter(each -> each.is(kind)).count();
  }
}

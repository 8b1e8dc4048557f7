package taskmeter.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.Percent;

/**
 * The lines at the end of a campaign: its scores, what is missing and why, and what to do next.
 *
 * @param results the results of all segments
 * @param measures whether the scores are measurements
 * @param samples the run's folder
 * @param report the command that draws the run
 * @param resume the command that resumes the run
 * @param required the forks of each cell that intervals or verdicts require; 0 if the run gets no more forks
 */
record RunSummary(CampaignResults results, boolean measures, String samples, String report, String resume,
    int required) {

  /** The most lines of one list. */
  private static final int SHOWN = 10;
  /** The most cells in a line. */
  private static final int TOGETHER = 6;
  /** The share of forks that can be run again. */
  private static final double REPEATED = 0.1;
  private static final double MOST = 0.5;

  List<String> lines() {
    ResultsTable table = ResultsTable.of(results);
    List<String> lines = new ArrayList<>(table.all(measures));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    boolean nothing = results.cells().values().stream().allMatch(cell -> cell.forkMeans().isEmpty());
    lines.add(!measures ? "Smoke run: not measurements." : nothing ? "No fork was measured."
        : "Scores are geometric means of the fork means; "
        + (table.several() ? "ratios are within blocks; the report has the intervals and the verdicts."
        : "the report has the intervals."));
    lines.addAll(notAvailable());
    lines.addAll(notReached());
    disturbed().filter(line -> measures).ifPresent(lines::add);
    if (results.diagnosed() + results.notDiagnosed() > 0) {
      lines.add("Diagnosed: " + results.diagnosed() + " forks"
          + (results.notDiagnosed() == 0 ? "" : "; failed: " + results.notDiagnosed()));
    }
    lines.add("Time: " + Durations.text(results.wall()) + ", harness overhead " + overhead());
    lines.add("Complete: " + results.complete());
    results.failed().forEach(fork -> lines.add("  " + fork.text()));
    lines.add("Samples: " + samples);
    if (!nothing || !results.failed().isEmpty()) {
      lines.add("Report: " + report);
    }
    if (!results.complete().equals("yes") && (measures || !results.notReached().isEmpty())) {
      lines.add("Resume: " + resume);
    } else if (measures && fewest() < required) {
      lines.add("More forks: " + resume);
    }
    return lines;
  }

  /** The number of cells by reason. */
  private List<String> notAvailable() {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    results.cells().values().forEach(cell ->
        cell.unavailable().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum)));
    List<String> entries = reasons.entrySet().stream().map(each -> each.getValue() + ": " + each.getKey()).toList();
    return list("Not available: " + ofAll(reasons.values().stream().mapToInt(each -> each).sum())
        + " (-Dbench.action=list names them)", entries, "reasons");
  }

  /** The cells that the budget or an interruption left without a fork, by variant and runtime. */
  private List<String> notReached() {
    List<Cell> missing = results.notReached();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    Map<String, Set<String>> runtimes = new LinkedHashMap<>();
    for (Cell cell : missing) {
      runtimes.computeIfAbsent(cell.name(), name -> new LinkedHashSet<>()).add(cell.kind().title(cell.runtime()));
    }
    runtimes.forEach((name, on) -> names.computeIfAbsent(name.split(" ", 2)[0] + " on " + String.join(", ", on),
        group -> new LinkedHashSet<>()).add(name.split(" ", 2)[1]));
    return list("Not reached: " + ofAll(missing.size()) + " have no fork yet", names.entrySet().stream()
        .map(group -> group.getKey() + ": " + capped(group.getValue())).toList(), "groups");
  }

  private String ofAll(int cells) {
    return cells + " of " + results.cells().size() + " cells";
  }

  private static List<String> list(String head, List<String> entries, String more) {
    List<String> lines = new ArrayList<>();
    if (!entries.isEmpty()) {
      lines.add(head + ":");
      entries.stream().limit(SHOWN).forEach(entry -> lines.add("  " + entry));
      if (entries.size() > SHOWN) {
        lines.add("  and " + (entries.size() - SHOWN) + " more " + more);
      }
    }
    return lines;
  }

  private static String capped(Set<String> names) {
    return names.stream().limit(TOGETHER).collect(Collectors.joining(", "))
        + (names.size() > TOGETHER ? " and " + (names.size() - TOGETHER) + " more" : "");
  }

  /** How many forks were disturbed, and what that means. */
  private Optional<String> disturbed() {
    if (results.observed() == 0) {
      return Optional.empty();
    }
    double share = (double) results.disturbed() / results.observed();
    String meaning = share > MOST ? ": the numbers are not fit for conclusions; stop other programs and measure again"
        : share > REPEATED ? ": more than are run again, so intervals are wide; stop other programs and measure again"
        : results.disturbed() > 0 ? ": run again where possible; the report marks the others" : "";
    return Optional.of("Disturbed: " + results.disturbed() + " of " + results.observed() + " forks ("
        + Percent.whole(share) + ")" + meaning);
  }

  /** The forks of the available cell that has the fewest. */
  private int fewest() {
    return results.cells().values().stream().filter(cell -> cell.unavailable().isEmpty())
        .mapToInt(cell -> cell.forkMeans().size()).min().orElse(required);
  }

  private String overhead() {
    return results.wall().isZero() ? "-"
        : Percent.whole((double) results.harness().toMillis() / results.wall().toMillis());
  }
}

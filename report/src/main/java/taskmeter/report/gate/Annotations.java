package taskmeter.report.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.explain.ComparisonIndex.NamedComparison;

/**
 * The result of a gate as workflow commands of GitHub Actions, which shows them beside the build: an error for each
 * comparison that fails it, and a notice for each that is allowed or no longer needs to be. The largest differences are
 * first, and one command says how many did not fit.
 */
public final class Annotations {

  /** GitHub shows no more of a kind in one step, and says nothing of the rest. */
  private static final int MOST = 10;
  private static final Comparator<NamedComparison> LARGEST_FIRST =
      Comparator.comparingDouble((NamedComparison each) -> each.judgement().distance()).reversed();

  private Annotations() {}

  /** Returns one command for each line. */
  public static List<String> of(GateResult result) {
    Stream<String> undecided = result.undecided()
        ? Stream.of(command("error",
            result.unreached().isPresent() ? "cells were not reached" : "too few comparisons are decided",
            result.summary())) : Stream.empty();
    Stream<String> errors = result.failing().stream().sorted(LARGEST_FIRST)
        .map(each -> command("error", each.judgement().verdict().kind().word() + ": " + each.name(),
            GateResult.cost(each)));
    Stream<String> stale = result.stale().stream()
        .map(entry -> command("notice", "allow list: " + entry.name(), "no longer applies; remove it"));
    Stream<String> notCompared = result.notCompared().stream()
        .map(sentence -> command("notice", "allow list", sentence));
    Stream<String> allowed = result.allowed().stream().sorted(LARGEST_FIRST)
        .map(each -> command("notice", "allowed: " + each.name(),
            GateResult.cost(each) + ": " + result.reason(each).orElseThrow()));
    return Stream.of(most("error", Stream.concat(undecided, errors).toList()),
        most("notice",
            Stream.of(stale, notCompared, allowed).flatMap(each -> each).toList())).flatMap(List::stream).toList();
  }

  private static List<String> most(String level, List<String> commands) {
    if (commands.size() <= MOST) {
      return commands;
    }
    List<String> most = new ArrayList<>(commands.subList(0, MOST - 1));
    most.add(command(level, "and " + (commands.size() - most.size()) + " more",
        "the output of this step has them all"));
    return most;
  }

  private static String command(String level, String title, String message) {
    return "::" + level + " title=" + escape(title).replace(":", "%3A").replace(",", "%2C") + "::" + escape(message);
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}

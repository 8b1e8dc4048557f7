package taskmeter.report.gate;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a gate as workflow commands of GitHub Actions, which shows them beside the build: an error for each
 * comparison that fails it, and a notice for each that is allowed or no longer needs to be.
 */
public final class Annotations {

  /** GitHub shows no more of a kind in one step. */
  private static final int MOST = 10;

  private Annotations() {}

  /** Returns one command for each line. */
  public static List<String> of(GateResult result) {
    Stream<String> errors = result.failing().stream()
        .map(each -> command("error", each.judgement().verdict().kind().word() + ": " + each.name(),
            GateResult.cost(each)));
    Stream<String> notices = Stream.concat(
        result.allowed().stream().map(each -> command("notice", "allowed: " + each.name(), GateResult.cost(each) + ": "
            + result.gate().allowed().reason(each.name()).orElseThrow())),
        result.stale().stream().map(entry -> command("notice", "allow list: " + entry.name(),
            "no longer applies; remove it")));
    Stream<String> undecided = result.undecided()
        ? Stream.of(command("error", "too few comparisons are decided", result.summary())) : Stream.empty();
    return Stream.of(undecided, errors.limit(MOST - 1L), notices.limit(MOST)).flatMap(each -> each).toList();
  }

  private static String command(String level, String title, String message) {
    return "::" + level + " title=" + escape(title).replace(":", "%3A").replace(",", "%2C") + "::" + escape(message);
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}

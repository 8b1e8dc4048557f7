package taskmeter.report.quoted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds a marked paragraph against its run: each number is the next that the comment lists, and none is left over. */
final class QuotedProse {

  /** Numbers that say how something is done, and are measured by nobody. */
  static final Set<String> NO_MEASUREMENTS = Set.of(
      // the levels of intervals, tests and verdicts, and of stock JMH's errors
      "95 %", "90 %", "5 %", "99.9 %", "0.05",
      // what disturbs a fork, how often the ruler is measured, how long a fork may hang
      "2 %", "3 %", "45 seconds",
      // how many forks a verdict takes, and the heap of each
      "8 rounds", "512 MB");

  private static final String CLAIM = "claim ";

  private final String place;
  private final List<CommittedRun> runs;
  private final List<String> complaints = new ArrayList<>();

  private QuotedProse(String place, List<CommittedRun> runs) {
    this.place = place;
    this.runs = runs;
  }

  /** What is wrong with it; nothing where all is right. */
  static List<String> complaints(String page, MarkedPage.Quote quote) {
    return complaints(page, quote, Claims::named);
  }

  /** The same with other claims. */
  static List<String> complaints(String page, MarkedPage.Quote quote, Function<String, Optional<QuotedClaim>> claims) {
    List<CommittedRun> runs = quote.run().equals(MarkedPage.EVERY_RUN)
        ? CommittedRun.all() : List.of(CommittedRun.named(quote.run()));
    QuotedProse prose = new QuotedProse(page + ":" + quote.line(), runs);
    String text = String.join(" ", quote.lines()).replaceAll("\\s+", " ");
    for (String item : quote.items().stream().filter(item -> item.startsWith(CLAIM)).toList()) {
      String name = item.substring(CLAIM.length());
      Optional<QuotedClaim> claim = claims.apply(name);
      claim.ifPresentOrElse(prose::check, () -> prose.complaints.add(prose.place + ": there is no claim \"" + name
          + "\"; correct the comment, or add it to Claims"));
      text = claim.map(prose.without(text)).orElse(text);
    }
    prose.numbers(MarkedPage.plain(text), quote.items().stream().filter(item -> !item.startsWith(CLAIM)).toList());
    return prose.complaints;
  }

  /** In every committed run, whichever of them the comment names. */
  private void check(QuotedClaim claim) {
    claim.refutedBy().forEach(run -> complaints.add(place + ": \"" + claim.words() + "\" does not hold in " + run
        + "; correct the sentence and the claim"));
    if (runs.stream().noneMatch(claim::appliesTo)) {
      complaints.add(place + ": no run that the comment names has a cell of claim \"" + claim.name()
          + "\"; name another run, or correct the claim");
    }
  }

  /** The text without the claim's words. */
  private Function<QuotedClaim, String> without(String text) {
    return claim -> {
      if (!text.contains(claim.words())) {
        complaints.add(place + ": the words of claim \"" + claim.name() + "\" are not there, which are \""
            + claim.words() + "\"; correct the sentence, or the claim with what must be true for it");
      }
      return text.replace(claim.words(), "");
    };
  }

  /** Those of a text that is plain already, in the order of these facts. */
  static List<String> complaints(String place, CommittedRun run, String text, List<String> facts) {
    QuotedProse prose = new QuotedProse(place, List.of(run));
    prose.numbers(text, facts);
    return prose.complaints;
  }

  private void numbers(String text, List<String> facts) {
    Deque<String> expected = new ArrayDeque<>();
    for (String fact : facts) {
      Optional<List<String>> tokens = runs.size() == 1 ? Facts.of(fact, runs.get(0)) : Optional.empty();
      tokens.ifPresentOrElse(expected::addAll, () -> complaints.add(place + ": there is no fact \"" + fact
          + "\" of " + (runs.size() == 1 ? "a run" : "all runs") + "; correct the comment, or add it to Facts"));
    }
    for (NumberToken token : NumberToken.of(text)) {
      if (token.text().equals(expected.peek())) {
        expected.remove();
      } else if (!NO_MEASUREMENTS.contains(token.text()) && !runtimes(token.text())) {
        complaints.add(place + ": \"" + token.text() + "\"; " + (expected.isEmpty() ? "no number is left"
            : "the run says \"" + expected.peek() + "\"") + "; correct it, or list in the comment what it is");
        expected.poll();
      }
    }
    expected.forEach(token -> complaints.add(place + ": \"" + token
        + "\" is not there, which the comment lists; correct the text, or the comment"));
  }

  /** {@code 26}, or {@code 26 to 27}: names of runtimes, which are no numbers. */
  private boolean runtimes(String token) {
    return runs.stream().anyMatch(run ->
        run.matrix().runtimes().containsAll(List.of(token.split(" to "))));
  }
}

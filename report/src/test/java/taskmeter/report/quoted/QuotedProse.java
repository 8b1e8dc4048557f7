package taskmeter.report.quoted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares a marked paragraph with its run: its numbers must be the numbers that the comment lists, in this order. */
final class QuotedProse {

  /** Numbers that are settings of the method, not measurements. */
  static final Set<String> NO_MEASUREMENTS = Set.of(
      // the levels of intervals, tests and verdicts, and of stock JMH's errors
      "95 %", "90 %", "50 %", "5 %", "99.9 %", "0.05",
      // the rule for disturbed forks, the interval of the ruler, the timeout of a fork
      "2 %", "3 %", "45 seconds",
      // the forks that a verdict needs, the heap of a fork
      "8 rounds", "512 MB");

  private static final String CLAIM = "claim ";

  private final String place;
  private final List<CommittedRun> runs;
  private final List<String> complaints = new ArrayList<>();

  private QuotedProse(String place, List<CommittedRun> runs) {
    this.place = place;
    this.runs = runs;
  }

  /** Returns the mistakes of a paragraph; empty if it is correct. */
  static List<String> complaints(String page, MarkedPage.Quote quote) {
    return complaints(page, quote, Claims::named);
  }

  /** Returns the mistakes of a paragraph, with these claims. */
  static List<String> complaints(String page, MarkedPage.Quote quote, Function<String, Optional<QuotedClaim>> claims) {
    List<CommittedRun> runs = quote.run().equals(MarkedPage.EVERY_RUN)
        ? CommittedRun.all() : List.of(CommittedRun.named(quote.run()));
    QuotedProse prose = new QuotedProse(page + ":" + quote.line(), runs);
    String text = String.join(" ", quote.lines()).replaceAll("\\s+", " ");
    for (String item : quote.items().stream().filter(item -> item.startsWith(CLAIM)).toList()) {
      String name = item.substring(CLAIM.length());
      Optional<QuotedClaim> claim = claims.apply(name);
      claim.ifPresentOrElse(prose::check, () -> prose.complaints.add(prose.place + ": unknown claim \"" + name
          + "\"; correct the comment, or add it to Claims"));
      text = claim.map(prose.without(text)).orElse(text);
    }
    prose.numbers(MarkedPage.plain(text), quote.items().stream().filter(item -> !item.startsWith(CLAIM)).toList());
    return prose.complaints;
  }

  /** Checks a claim in every committed run, not only in the run that the comment names. */
  private void check(QuotedClaim claim) {
    claim.refutedBy().forEach(run -> complaints.add(place + ": \"" + claim.words() + "\" is false in " + run
        + "; correct the sentence and the claim"));
    if (runs.stream().noneMatch(claim::appliesTo)) {
      complaints.add(place + ": the runs that the comment names lack the cells of claim \"" + claim.name()
          + "\"; name another run, or correct the claim");
    }
  }

  /** Removes the claim's words from the text. */
  private Function<QuotedClaim, String> without(String text) {
    return claim -> {
      if (!text.contains(claim.words())) {
        complaints.add(place + ": claim \"" + claim.name() + "\" is missing; expected the words \""
            + claim.words() + "\"; correct the sentence, or the claim and its condition");
      }
      return text.replace(claim.words(), "");
    };
  }

  /** Returns the mistakes of a text without Markdown, whose numbers must be these facts in this order. */
  static List<String> complaints(String place, CommittedRun run, String text, List<String> facts) {
    QuotedProse prose = new QuotedProse(place, List.of(run));
    prose.numbers(text, facts);
    return prose.complaints;
  }

  private void numbers(String text, List<String> facts) {
    Deque<String> expected = new ArrayDeque<>();
    for (String fact : facts) {
      Optional<List<String>> tokens = runs.size() == 1 ? Facts.of(fact, runs.get(0)) : Optional.empty();
      tokens.ifPresentOrElse(expected::addAll, () -> complaints.add(place + ": unknown fact \"" + fact
          + "\" of " + (runs.size() == 1 ? "a run" : "all runs") + "; correct the comment, or add it to Facts"));
    }
    for (NumberToken token : NumberToken.of(text)) {
      if (token.text().equals(expected.peek())) {
        expected.remove();
      } else if (!NO_MEASUREMENTS.contains(token.text()) && !runtimes(token.text())) {
        complaints.add(place + ": found \"" + token.text() + "\"; " + (expected.isEmpty() ? "expected no number"
            : "the run has \"" + expected.peek() + "\"") + "; correct it, or name the fact in the comment");
        expected.poll();
      }
    }
    expected.forEach(token -> complaints.add(place + ": missing \"" + token
        + "\", which the comment lists; correct the text or the comment"));
  }

  /** Whether the token is a name of a runtime, or two: {@code 26}, {@code 26 to 27}. */
  private boolean runtimes(String token) {
    return runs.stream().anyMatch(run ->
        run.matrix().runtimes().containsAll(List.of(token.split(" to "))));
  }
}

package taskmeter.report.quoted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    List<CommittedRun> runs = quote.run().equals(MarkedPage.EVERY_RUN)
        ? CommittedRun.all() : List.of(CommittedRun.named(quote.run()));
    QuotedProse prose = new QuotedProse(page + ":" + quote.line(), runs);
    String text = String.join(" ", quote.lines()).replaceAll("\\s+", " ");
    for (String item : quote.items().stream().filter(item -> item.startsWith(CLAIM)).toList()) {
      text = prose.claim(item.substring(CLAIM.length()), text);
    }
    prose.numbers(MarkedPage.plain(text), quote.items().stream().filter(item -> !item.startsWith(CLAIM)).toList());
    return prose.complaints;
  }

  /** The text without the claim's words. */
  private String claim(String name, String text) {
    Optional<Claim> claim = Claim.named(name);
    if (claim.isEmpty()) {
      complaints.add(place + ": there is no claim \"" + name + "\"; correct the comment, or add it to Claim");
      return text;
    }
    for (CommittedRun run : runs) {
      if (!claim.get().holdsIn(run)) {
        complaints.add(place + ": \"" + claim.get().words() + "\" does not hold in " + run.run().name()
            + "; correct the sentence and the claim");
      }
    }
    if (!text.contains(claim.get().words())) {
      complaints.add(place + ": the words of claim \"" + name + "\" are not there, which are \"" + claim.get().words()
          + "\"; correct the sentence, or the claim with what must be true for it");
    }
    return text.replace(claim.get().words(), "");
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

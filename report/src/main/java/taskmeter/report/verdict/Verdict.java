package taskmeter.report.verdict;

import java.util.List;
import java.util.OptionalInt;
import taskmeter.report.doubt.Doubt;

/** What can be said of a cell on a candidate runtime, against itself on a baseline. */
public sealed interface Verdict {

  Kind kind();

  /** The verdicts in the order in which a reader wants them, and the word and the sign of each. */
  enum Kind {
    SLOWER("slower", "▲"),
    FASTER("faster", "▼"),
    SAME("same", "="),
    INCONCLUSIVE("inconclusive", "?"),
    NOT_COMPARABLE("not comparable", "–");

    private final String word;
    private final String sign;

    Kind(String word, String sign) {
      this.word = word;
      this.sign = sign;
    }

    public String word() {
      return word;
    }

    public String sign() {
      return sign;
    }
  }

  /** Dearer, by more than the band, and not by chance. */
  record Slower() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.SLOWER;
    }
  }

  /** Cheaper, by more than the band, and not by chance. */
  record Faster() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.FASTER;
    }
  }

  /** Shown to differ by less than the band. */
  record Same() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.SAME;
    }
  }

  /**
   * None of these can be said yet.
   *
   * @param why what stands against a verdict, however clear the numbers are; empty where only more forks are needed
   * @param moreForks about how many more on each side would settle it; empty where that is beyond reason, or
   *     where forks alone would not do
   */
  record Inconclusive(List<Doubt> why, OptionalInt moreForks) implements Verdict {

    public Inconclusive {
      why = List.copyOf(why);
    }

    @Override
    public Kind kind() {
      return Kind.INCONCLUSIVE;
    }
  }

  /**
   * There is no ratio, or it would mean nothing.
   *
   * @param why what is missing or differs, in a few words
   */
  record NotComparable(String why) implements Verdict {
    @Override
    public Kind kind() {
      return Kind.NOT_COMPARABLE;
    }
  }
}

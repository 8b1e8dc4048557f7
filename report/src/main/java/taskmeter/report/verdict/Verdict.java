package taskmeter.report.verdict;

import java.util.List;
import java.util.OptionalInt;
import taskmeter.report.doubt.Doubt;

/** The result of comparing a cell on a candidate runtime with the same cell on a baseline runtime. */
public sealed interface Verdict {

  /** Returns the kind, by which verdicts are counted and sorted. */
  Kind kind();

  /** The kinds in the order of the page, with the word and the sign of each. */
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

    /** The word on the page and in {@code summary.json}. */
    public String word() {
      return word;
    }

    /** One character, for tables. */
    public String sign() {
      return sign;
    }
  }

  /** Slower by more than the band, and significantly. */
  record Slower() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.SLOWER;
    }
  }

  /** Faster by more than the band, and significantly. */
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
   * Not decided yet.
   *
   * @param why doubts that forbid a verdict, however clear the numbers are; empty if only more forks are needed
   * @param moreForks estimated number of further forks per side that would decide it; empty if it is too large, or if
   *     forks alone would not decide it
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
   * No ratio, or one without meaning.
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

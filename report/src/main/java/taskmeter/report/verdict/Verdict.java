package taskmeter.report.verdict;

import java.util.List;
import java.util.Optional;
import taskmeter.report.doubt.Doubt;

/** The result of comparing a cell on a candidate runtime with the same cell on a baseline runtime. */
public sealed interface Verdict {

  /** Returns the kind, by which verdicts are counted and sorted. */
  Kind kind();

  /** The kinds in the order of the page, with the word and the sign of each. */
  enum Kind {
    SLOWER("slower", "▲"),
    FASTER("faster", "▼"),
    LIKELY_SLOWER("likely slower", "△"),
    LIKELY_FASTER("likely faster", "▽"),
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

    /** Returns whether the verdict says that the two differ, with however much certainty. */
    public boolean different() {
      return this == SLOWER || this == FASTER || likely();
    }

    /** Returns whether a verdict of this kind says something: that the two differ, or that they do not. */
    public boolean finding() {
      return different() || this == SAME;
    }

    /** Returns whether a verdict of this kind settles the question, at the level of the family. */
    public boolean settled() {
      return this == SLOWER || this == FASTER || this == SAME;
    }

    /** Returns whether one in twenty verdicts of this kind may be false. */
    public boolean likely() {
      return this == LIKELY_SLOWER || this == LIKELY_FASTER;
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

  /**
   * Probably slower by more than the band: significant if one in twenty verdicts of this kind may be false, and not if
   * none in the family may be.
   */
  record LikelySlower() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.LIKELY_SLOWER;
    }
  }

  /** Probably faster by more than the band, in the same sense. */
  record LikelyFaster() implements Verdict {
    @Override
    public Kind kind() {
      return Kind.LIKELY_FASTER;
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
   * @param why doubts that more forks do not resolve; empty if only more forks are needed
   * @param forecast the probability that more forks decide it; empty beside such a doubt, and if they hardly ever do
   */
  record Inconclusive(List<Doubt> why, Optional<Forecast> forecast) implements Verdict {

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

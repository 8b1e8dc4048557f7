package taskmeter.report.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Suggests the known name that is most similar to a wrong one, ignoring case. */
public final class Suggestion {

  /** Less similar names are similar by chance. */
  private static final double SIMILAR = 0.8;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Suggestion() {}

  /** Returns the most similar name; empty if none is similar. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    return known.stream()
        .filter(name -> similarity(wrong, name) >= SIMILAR)
        .max(Comparator.comparingDouble((String name) -> similarity(wrong, name))
            .thenComparing(Comparator.reverseOrder()));
  }

  /** {@code ; did you mean X?}, or an empty text if no name is similar. */
  public static String didYouMean(String wrong, Collection<String> known) {
    return of(wrong, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** {@code did you mean "X"?}, or the given advice if no name is similar. */
  public static String advice(String wrong, Collection<String> known, String otherwise) {
    return of(wrong, known).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
  }

  private static double similarity(String one, String other) {
    return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}

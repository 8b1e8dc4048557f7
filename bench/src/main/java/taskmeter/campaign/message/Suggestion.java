package taskmeter.campaign.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Suggests a known name for a misspelt one; ignores case. */
public final class Suggestion {

  /** Lower similarities are likely to be accidental. */
  private static final double SIMILAR = 0.8;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Suggestion() {}

  /** The most similar name; empty if none is similar. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    return nearest(wrong, known, 1).stream().filter(name -> similarity(wrong, name) >= SIMILAR).findFirst();
  }

  /** {@code ; did you mean X?}, or an empty text if no name is similar. */
  public static String didYouMean(String wrong, Collection<String> known) {
    return of(wrong, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** At most {@code count} of the known names, the most similar first. */
  public static List<String> nearest(String wrong, Collection<String> known, int count) {
    return known.stream().distinct()
        .sorted(Comparator.<String>comparingDouble(name -> -similarity(wrong, name))
            .thenComparing(Comparator.naturalOrder()))
        .limit(count).toList();
  }

  private static double similarity(String one, String other) {
    return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}

package taskmeter.campaign.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Names that a misspelt one may have meant. */
public final class Suggestion {
  /** Below this the likeness is chance. */
  private static final double LIKE = 0.8;
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private Suggestion() {
  }

  /** {@code ; did you mean X?} for the name nearest to {@code found}, or nothing where none is near. */
  public static String didYouMean(String found, Collection<String> known) {
    return nearest(found, known, 1).stream()
        .filter(name -> LIKENESS.apply(found, name) >= LIKE)
        .map(name -> "; did you mean " + name + "?")
        .findFirst().orElse("");
  }

  /** At most {@code count} of the known names, the most alike first. */
  public static List<String> nearest(String found, Collection<String> known, int count) {
    return known.stream().distinct()
        .sorted(Comparator.<String>comparingDouble(name -> -LIKENESS.apply(found, name))
            .thenComparing(Comparator.naturalOrder()))
        .limit(count).toList();
  }
}

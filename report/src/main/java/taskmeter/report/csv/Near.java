package taskmeter.report.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The allowed name that a wrong one was probably meant to be. */
public final class Near {

  private static final double ALIKE = 0.8;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Near() {}

  /** The most similar of the allowed names, upper and lower case alike; none where none is similar. */
  public static Optional<String> to(String wrong, Collection<String> allowed) {
    return allowed.stream()
        .filter(name -> similarity(wrong, name) >= ALIKE)
        .max(Comparator.comparingDouble((String name) -> similarity(wrong, name))
            .thenComparing(Comparator.reverseOrder()));
  }

  /** {@code did you mean "this"?}, or the given advice where no name is similar. */
  public static String advice(String wrong, Collection<String> allowed, String otherwise) {
    return to(wrong, allowed).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
  }

  private static double similarity(String one, String other) {
    return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }
}

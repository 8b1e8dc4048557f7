package taskmeter.campaign.jdk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The JDKs that match one word of the option {@code jdks}. */
sealed interface JdkMatch {

  /** The word for all JDKs that were found. */
  String ALL = "all";

  /** The word matches these JDKs, at least one. */
  record Matched(List<Jdk> jdks) implements JdkMatch {}

  /** The word matches several JDKs where only one is possible. */
  record Ambiguous(String word, List<Jdk> jdks) implements JdkMatch {}

  /** The word is a home without a working JDK. */
  record Unusable(String word, String reason) implements JdkMatch {}

  /** The word matches no JDK that was found. */
  record Unknown(String word) implements JdkMatch {}

  /**
   * Matches a word.
   *
   * @param userHome the folder that {@code ~} means
   * @param timeout for the probe of a home that the discovery did not find
   */
  static JdkMatch of(String word, DiscoveredJdks found, String userHome, Duration timeout) {
    if (word.equals(ALL)) {
      return found.working().isEmpty() ? new Unknown(word) : new Matched(found.working());
    }
    return word.contains("/") || word.equals("~") ? home(word, found, userHome, timeout)
        : version(word, found.working());
  }

  /** Whether the word is the JDK's version or the beginning of it: {@code 21}, {@code 21.0}, {@code 28-ea}. */
  static boolean names(String word, Jdk jdk) {
    return !word.isEmpty() && (jdk.version().equals(word) || jdk.shortName().equals(word)
        || jdk.version().startsWith(word + ".") || jdk.version().startsWith(word + "-"));
  }

  private static JdkMatch version(String word, List<Jdk> jdks) {
    // A number alone is a feature release, even if it is also a full version
    Predicate<Jdk> exact = jdk -> jdk.version().equals(word) && !word.equals(String.valueOf(jdk.feature()));
    Predicate<Jdk> released = jdk -> !jdk.earlyAccess();
    List<Jdk> named = jdks.stream().filter(jdk -> names(word, jdk)).toList();
    List<Jdk> matches = Stream.of(exact, released).map(rule -> named.stream().filter(rule).toList())
        .filter(some -> !some.isEmpty()).findFirst().orElse(named);
    return switch (matches.size()) {
      case 0 -> new Unknown(word);
      case 1 -> new Matched(matches);
      default -> new Ambiguous(word, matches);
    };
  }

  private static JdkMatch home(String word, DiscoveredJdks found, String userHome, Duration timeout) {
    try {
      Path folder = Path.of(word.equals("~") || word.startsWith("~/") ? userHome + word.substring(1) : word);
      Path home = CanonicalHome.of(folder);
      ProbeResult result = Stream.<ProbeResult>concat(found.working().stream(), found.broken().stream())
          .filter(known -> known.home().equals(home)).findFirst()
          .orElseGet(() -> JdkProbe.of(folder, timeout));
      return switch (result) {
        case Jdk jdk -> new Matched(List.of(jdk));
        case BrokenJdk broken -> new Unusable(word, broken.reason());
      };
    } catch (InvalidPathException e) {
      return new Unusable(word, "is not a path: " + e.getReason());
    }
  }
}

package taskmeter.campaign.jdk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.Discovery.Found;

/** What one word of a user means, given what was found. */
sealed interface JdkMatch {

  /** The word for everything that was found. */
  String ALL = "all";

  /** These, at least one. */
  record Matched(List<Jdk> jdks) implements JdkMatch {}

  /** More than one could be meant. */
  record Ambiguous(String word, List<Jdk> jdks) implements JdkMatch {}

  /** A home where no JDK works. */
  record Unusable(String word, String reason) implements JdkMatch {}

  /** Nothing that was found. */
  record Unknown(String word) implements JdkMatch {}

  /**
   * Reads the word.
   *
   * @param userHome what {@code ~} stands for
   * @param timeout how long a home that was not found before may take to answer
   */
  static JdkMatch of(String word, Found found, String userHome, Duration timeout) {
    if (word.equals(ALL)) {
      return found.jdks().isEmpty() ? new Unknown(word) : new Matched(found.jdks());
    }
    return word.contains("/") || word.equals("~") ? home(word, found, userHome, timeout) : version(word, found.jdks());
  }

  /** Whether the word is the JDK's version or the beginning of it: {@code 21}, {@code 21.0}, {@code 28-ea}. */
  static boolean names(String word, Jdk jdk) {
    return !word.isEmpty() && (jdk.version().equals(word) || jdk.shortName().equals(word)
        || jdk.version().startsWith(word + ".") || jdk.version().startsWith(word + "-"));
  }

  private static JdkMatch version(String word, List<Jdk> jdks) {
    // A lone number is a feature release even where it is a whole version as well
    Predicate<Jdk> exact = jdk -> jdk.version().equals(word) && !word.equals(String.valueOf(jdk.feature()));
    Predicate<Jdk> released = jdk -> !jdk.earlyAccess();
    List<Jdk> named = jdks.stream().filter(jdk -> names(word, jdk)).toList();
    List<Jdk> meant = Stream.of(exact, released).map(rule -> named.stream().filter(rule).toList())
        .filter(some -> !some.isEmpty()).findFirst().orElse(named);
    return switch (meant.size()) {
      case 0 -> new Unknown(word);
      case 1 -> new Matched(meant);
      default -> new Ambiguous(word, meant);
    };
  }

  private static JdkMatch home(String word, Found found, String userHome, Duration timeout) {
    try {
      Path folder = Path.of(word.equals("~") || word.startsWith("~/") ? userHome + word.substring(1) : word);
      Path home = CanonicalHome.of(folder);
      Answer answer = Stream.<Answer>concat(found.jdks().stream(), found.broken().stream())
          .filter(known -> known.home().equals(home)).findFirst()
          .orElseGet(() -> JdkProbe.of(folder, timeout));
      return switch (answer) {
        case Jdk jdk -> new Matched(List.of(jdk));
        case BrokenJdk broken -> new Unusable(word, broken.reason());
      };
    } catch (InvalidPathException e) {
      return new Unusable(word, "is no path: " + e.getReason());
    }
  }
}

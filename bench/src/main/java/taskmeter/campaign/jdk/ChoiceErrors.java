package taskmeter.campaign.jdk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.JdkMatch.Ambiguous;
import taskmeter.campaign.jdk.JdkMatch.Matched;
import taskmeter.campaign.jdk.JdkMatch.Unknown;
import taskmeter.campaign.jdk.JdkMatch.Unusable;
import taskmeter.campaign.message.Suggestion;

/** The errors in a choice of JDKs, and what to do about them. */
final class ChoiceErrors {

  private ChoiceErrors() {}

  /** Returns one error for each word that is ambiguous or not a usable home, and one for all unknown words. */
  static List<String> of(List<String> words, List<JdkMatch> matches, DiscoveredJdks found) {
    String where = "-Dbench.jdks=" + String.join(",", words) + ": ";
    List<String> unknown = matches.stream()
        .flatMap(each -> each instanceof Unknown(String word) ? Stream.of(word) : Stream.of()).distinct().toList();
    Stream<String> others = matches.stream().distinct().flatMap(each -> switch (each) {
      case Ambiguous ambiguous -> Stream.of(ambiguous(ambiguous));
      case Unusable unusable -> Stream.of("found no working JDK at " + unusable.word() + " (" + unusable.reason()
          + "); expected the home of one that works");
      case Matched matched -> Stream.of();
      case Unknown once -> Stream.of();
    });
    return Stream.concat(others, unknown.isEmpty() ? Stream.of() : Stream.of(unknown(unknown, found)))
        .map(complaint -> where + complaint).toList();
  }

  private static String ambiguous(Ambiguous ambiguous) {
    return "found " + ambiguous.jdks().size() + " JDKs that match " + ambiguous.word()
        + "; expected the home of one of them, or its full version if no other has it:"
        + lines(ambiguous.jdks().stream().map(Jdk::text));
  }

  private static String unknown(List<String> words, DiscoveredJdks found) {
    return "found no JDK for " + words.stream().map(word -> shown(word) + suggestion(word, found.working()))
        .collect(Collectors.joining(", "))
        + "; expected all, the number or version of a JDK that was found, or the home of any JDK:"
        + lines(found.working().isEmpty() ? Stream.of("found none") : found.working().stream().map(Jdk::text))
        + lines(found.broken().stream().filter(broken -> concerns(broken, words, found))
            .map(broken -> "broken: " + broken.text()))
        + lines(Stream.of("searched: " + String.join("; ", found.searched()),
            "to do: install it in one of these places, or give its home"));
  }

  /** Whether the user may have meant this one. */
  private static boolean concerns(BrokenJdk broken, List<String> words, DiscoveredJdks found) {
    return found.working().isEmpty() || words.stream().filter(word -> !word.isEmpty()).anyMatch(
        word -> Pattern.compile("(?<![\\d.])" + Pattern.quote(word) + "(?!\\d)").matcher(broken.text()).find());
  }

  /** Suggests a name for a misspelt one, but no number for a number: 20 does not mean 21. */
  private static String suggestion(String word, List<Jdk> jdks) {
    String number = word.replaceFirst("^\\D+", "");
    if (word.isEmpty() || word.equals(number)) {
      return "";
    }
    List<String> names = Stream.concat(Stream.of(JdkMatch.ALL), jdks.stream().map(Jdk::shortName)).toList();
    return Optional.of(number).filter(each -> jdks.stream().anyMatch(jdk -> JdkMatch.names(each, jdk)))
        .or(() -> Suggestion.of(word, names))
        .map(name -> " (did you mean " + name + "?)").orElse("");
  }

  private static String shown(String word) {
    return word.isEmpty() ? "an empty name" : word;
  }

  private static String lines(Stream<String> texts) {
    return texts.map(text -> "\n  " + text).collect(Collectors.joining());
  }
}

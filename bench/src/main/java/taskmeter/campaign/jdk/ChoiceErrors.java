package taskmeter.campaign.jdk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.Discovery.Found;
import taskmeter.campaign.jdk.JdkMatch.Ambiguous;
import taskmeter.campaign.jdk.JdkMatch.Matched;
import taskmeter.campaign.jdk.JdkMatch.Unknown;
import taskmeter.campaign.jdk.JdkMatch.Unusable;
import taskmeter.campaign.message.Suggestion;

/** What is wrong with what was asked for, and what to do about it. */
final class ChoiceErrors {

  private ChoiceErrors() {}

  /** One for each word that is ambiguous or a bad home, and one for all unknown words together. */
  static List<String> of(List<String> words, List<JdkMatch> meant, Found found) {
    String where = "-Dbench.jdks=" + String.join(",", words) + ": ";
    List<String> unknown = meant.stream()
        .flatMap(each -> each instanceof Unknown(String word) ? Stream.of(word) : Stream.of()).distinct().toList();
    Stream<String> others = meant.stream().distinct().flatMap(each -> switch (each) {
      case Ambiguous ambiguous -> Stream.of(ambiguous(ambiguous));
      case Unusable unusable -> Stream.of("found no JDK that works at " + unusable.word() + " (" + unusable.reason()
          + "); allowed: the home of one that does");
      case Matched matched -> Stream.of();
      case Unknown once -> Stream.of();
    });
    return Stream.concat(others, unknown.isEmpty() ? Stream.of() : Stream.of(unknown(unknown, found)))
        .map(complaint -> where + complaint).toList();
  }

  private static String ambiguous(Ambiguous ambiguous) {
    return "found " + ambiguous.jdks().size() + " JDKs that " + ambiguous.word()
        + " could mean; allowed: one of them, by its home or, where it has its own, its full version:"
        + lines(ambiguous.jdks().stream().map(Jdk::text));
  }

  private static String unknown(List<String> words, Found found) {
    return "found no JDK for " + words.stream().map(word -> shown(word) + suggestion(word, found.jdks()))
        .collect(Collectors.joining(", "))
        + "; allowed: all, the number, version or home of one that was found, any other JDK's home:"
        + lines(found.jdks().isEmpty() ? Stream.of("none was found") : found.jdks().stream().map(Jdk::text))
        + lines(found.broken().stream().filter(broken -> concerns(broken, words, found))
            .map(broken -> "broken: " + broken.text()))
        + lines(Stream.of("looked: " + String.join("; ", found.looked()),
            "to do: install it in one of these places, or give its home"));
  }

  /** Whether it may be what the user meant. */
  private static boolean concerns(BrokenJdk broken, List<String> words, Found found) {
    return found.jdks().isEmpty() || words.stream().filter(word -> !word.isEmpty()).anyMatch(
        word -> Pattern.compile("(?<![\\d.])" + Pattern.quote(word) + "(?!\\d)").matcher(broken.text()).find());
  }

  /** Numbers are not misspelt names: 20 does not mean 21. */
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
    return word.isEmpty() ? "an empty word" : word;
  }

  private static String lines(Stream<String> texts) {
    return texts.map(text -> "\n  " + text).collect(Collectors.joining());
  }
}

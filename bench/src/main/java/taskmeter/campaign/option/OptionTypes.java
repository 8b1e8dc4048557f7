package taskmeter.campaign.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.Injection;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.Suggestion;

/** Converters of option values, by type. Each error says what was found and what is expected. */
final class OptionTypes {

  private OptionTypes() {}

  static void register(CommandLine line) {
    line.registerConverter(Duration.class, text -> Durations.parse(text)
            .orElseThrow(() -> refusal("not a duration", "a number and a unit, such as 90s, 10m or 1h30m")))
        .registerConverter(Iterations.class, text -> Iterations.parse(text)
            .orElseThrow(() -> refusal("not iterations", "a count and a duration, such as 20x100ms")))
        .registerConverter(Injection.class, text -> Injection.parse(text)
            .orElseThrow(() -> refusal("not an injection", Injection.ALLOWED)))
        .registerConverter(Integer.class, text -> Optional.of(text).filter(each -> each.matches("[1-9]\\d{0,8}"))
            .map(Integer::valueOf).orElseThrow(() -> refusal("not a whole number above 0", "a number such as 5")))
        .registerConverter(Long.class, OptionTypes::number)
        // Empty means true, as Maven's users expect of -Dbench.skip=
        .registerConverter(boolean.class,
            text -> text.isEmpty() || constant("a boolean", List.of(true, false), text))
        .registerConverter(Profile.class, text -> constant("a profile", List.of(Profile.values()), text))
        .registerConverter(int.class, text -> Optional.of(text).filter(each -> each.matches("\\d{1,2}"))
            .map(Integer::valueOf).orElseThrow(() -> refusal("not a whole number", "a number from 0 to 99")))
        .registerConverter(Interleave.class, text -> constant("a way", List.of(Interleave.values()), text))
        .registerConverter(Action.class, text -> constant("an action", Action.OF_THE_BUILD, text))
        .registerConverter(Pattern.class, OptionTypes::regex)
        .registerConverter(OptionsFile.class, text -> OptionsFile.read(Path.of(text)));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw refusal("not a whole number", "a number of at most 64 bits, such as 42");
    }
  }

  private static Pattern regex(String text) {
    if (text.isBlank()) {
      throw refusal("an empty regular expression", "one such as 'Barrier.*VIRTUAL'");
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw refusal("not a regular expression (" + e.getDescription().toLowerCase(Locale.ROOT) + " at character "
          + (e.getIndex() + 1) + ")", "the syntax of java.util.regex.Pattern");
    }
  }

  private static <E> E constant(String kind, List<E> allowed, String text) {
    List<String> names = allowed.stream().map(E::toString).toList();
    String expected = String.join(", ", names).replaceFirst(", (\\w+)$", " or $1");
    return allowed.stream().filter(each -> each.toString().equals(text)).findFirst()
        .orElseThrow(() -> refusal("not " + kind, expected + Suggestion.didYouMean(text, names)));
  }

  static TypeConversionException refusal(String found, String expected) {
    return new TypeConversionException(found + "; expected " + expected);
  }
}

package taskmeter.campaign.option;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.inject.Injection;
import taskmeter.campaign.message.Durations;
import taskmeter.campaign.message.Suggestion;

/** What options accept; each refusal says what was found and what is allowed. */
final class OptionTypes {
  private static final Pattern COUNT_AND_TIME = Pattern.compile("([1-9]\\d{0,5})x(.+)");

  private OptionTypes() {
  }

  /** A duration above 0. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Durations.parse(text).orElseThrow(() -> refused("found no time", Durations.ALLOWED));
    }
  }

  /** One of the profiles. */
  static final class ProfileName implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
      List<String> names = Stream.of(Profile.values()).map(Profile::toString).toList();
      return Stream.of(Profile.values()).filter(each -> each.toString().equals(text)).findFirst().orElseThrow(
          () -> refused("found no profile", String.join(", ", names) + Suggestion.didYouMean(text, names)));
    }
  }

  /** What the build can be told to do instead of a campaign. */
  static final class ActionWord implements ITypeConverter<Action> {
    private static final List<Action> WORDS = List.of(Action.RUN, Action.PLAN, Action.DOCTOR, Action.LIST);

    @Override
    public Action convert(String text) {
      List<String> names = WORDS.stream().map(Action::toString).toList();
      return WORDS.stream().filter(each -> each.toString().equals(text)).findFirst().orElseThrow(
          () -> refused("found no action", String.join(", ", names) + Suggestion.didYouMean(text, names)));
    }
  }

  /** A regular expression that is not empty. */
  static final class Regex implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String text) {
      if (text.isBlank()) {
        throw refused("found nothing", "a regular expression such as 'Barrier.*VIRTUAL'");
      }
      try {
        return Pattern.compile(text);
      } catch (PatternSyntaxException e) {
        throw refused("found no regular expression (" + e.getDescription().toLowerCase(Locale.ROOT) + " at character "
            + (e.getIndex() + 1) + ")", "java.util.regex.Pattern's syntax");
      }
    }
  }

  /** So many iterations of such a length. */
  static final class Phase implements ITypeConverter<Iterations> {
    @Override
    public Iterations convert(String text) {
      var matcher = COUNT_AND_TIME.matcher(text.strip());
      return Optional.of(matcher).filter(Matcher::matches)
          .flatMap(found -> Durations.parse(found.group(2)))
          .map(each -> new Iterations(Integer.parseInt(matcher.group(1)), each))
          .orElseThrow(() -> refused("found no iterations", "a count and a time, such as 20x100ms"));
    }
  }

  /** A whole number from 1. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[1-9]\\d{0,8}")) {
        throw refused("found no such number", "whole numbers from 1");
      }
      return Integer.valueOf(text);
    }
  }

  /** Work for one of the JDKs on top. */
  static final class Inject implements ITypeConverter<Injection> {
    @Override
    public Injection convert(String text) {
      return Injection.parse(text).orElseThrow(() -> refused("found no such injection", Injection.ALLOWED));
    }
  }

  /** Any whole number of 64 bits. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw refused("found no such number", "whole numbers of 64 bits");
      }
    }
  }

  /** {@code true} or {@code false}; nothing means {@code true}, as Maven's users expect of {@code -Dbench.skip}. */
  static final class Flag implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String text) {
      return switch (text) {
        case "", "true" -> true;
        case "false" -> false;
        default -> throw refused("found no truth value", "true and false");
      };
    }
  }

  private static TypeConversionException refused(String found, String allowed) {
    return new TypeConversionException(found + "; allowed: " + allowed);
  }
}

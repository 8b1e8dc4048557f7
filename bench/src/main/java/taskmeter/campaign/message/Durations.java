package taskmeter.campaign.message;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as text. */
public final class Durations {

  private static final Pattern TEXT =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?(?:(\\d{1,6})ms)?");

  private Durations() {}

  /** Parses {@code 1h30m}, {@code 90s}, {@code 500ms}; empty for any other text, and for a duration of 0. */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofHours(number(matcher, 1)).plusMinutes(number(matcher, 2))
        .plusSeconds(number(matcher, 3)).plusMillis(number(matcher, 4))).filter(time -> !time.isZero());
  }

  private static long number(Matcher matcher, int group) {
    return Optional.ofNullable(matcher.group(group)).map(Long::parseLong).orElse(0L);
  }

  /** {@code 3:07}, or {@code 1:03:07} from an hour on. */
  public static String text(Duration duration) {
    Duration time = duration.isNegative() ? Duration.ZERO : duration;
    return time.toHours() > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}

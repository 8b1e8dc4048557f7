package taskmeter.campaign.inject;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extra work for one of the measured JVMs.
 *
 * @param position the position of the JVM in {@code -Dbench.jdks}, from 1
 * @param work the extra work, not none
 */
public record Injection(int position, ExtraWork work) {

  /** The form of the option, for error messages. */
  public static final String ALLOWED = "the place of a JDK in -Dbench.jdks, and how often an invocation is done "
      + "twice: 10% for every tenth, 33.33% for every third, from 1% to 100%, such as 4:10%";

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2}):(\\d{1,3}(?:\\.\\d{1,2})?) ?%");
  /** Accepts rounded shares: 33.33 % means one in three. */
  private static final double ROUNDED = 0.005;

  /** Parses {@code 4:10%}; empty if the text has another form, or if the share is not one in a whole number. */
  public static Optional<Injection> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double percent = Double.parseDouble(matcher.group(2));
    long every = Math.round(100 / percent);
    return percent >= 1 && percent <= 100 && Math.abs(100.0 / every - percent) <= ROUNDED
        ? Optional.of(new Injection(Integer.parseInt(matcher.group(1)), new ExtraWork((int) every)))
        : Optional.empty();
  }
}

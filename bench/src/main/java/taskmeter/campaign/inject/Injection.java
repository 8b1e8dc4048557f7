package taskmeter.campaign.inject;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Work that one of the measured JVMs gets on top.
 *
 * @param position of the JVM among those that were asked for, from 1
 * @param work above none
 */
public record Injection(int position, ExtraWork work) {

  /** What a user may say. */
  public static final String ALLOWED = "the place of a JDK among -Dbench.jdks, and how often an invocation is done "
      + "twice: 10% for every tenth, 33.33% for every third, from 1% to 100%, such as 4:10%";

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2}):(\\d{1,3}(?:\\.\\d{1,2})?) ?%");
  /** 33.33 % is one in three. */
  private static final double ROUNDED = 0.005;

  /** Reads {@code 4:10%}; empty where it is not of this form or the share is not one in a whole number. */
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

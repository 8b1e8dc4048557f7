package taskmeter.report.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import taskmeter.report.csv.Numbers;
import taskmeter.report.csv.PossibleRange;
import taskmeter.report.sample.RuntimeKind;

/** What a property of {@code environment.csv} must look like, if it has a value. */
enum PropertyRule {

  MEASUREMENT(true, "yes, or no: with the reason", PropertyRule::yesOrNo, "yes", "measurement", "complete"),
  TIME(true, "a UTC time such as 2026-11-22T10:15:03.250Z", PropertyRule::time, "", "started", "ended"),
  SECONDS(true, "a number of seconds from 0 to 1e9 with a decimal point",
      value -> PossibleRange.SECONDS.contains(Numbers.parse(value).orElse(Double.NaN)), "",
      "budget_s", "wall_s", "harness_s"),
  COUNT(true, "a whole number from 1 to 1000000", Pattern.compile("[1-9][0-9]{0,5}|1000000").asMatchPredicate(), "",
      "cpu.processors", "sittings", "rounds"),
  SEED(true, "a whole number of at most 19 digits", PropertyRule::whole, "", "seed"),
  BYTES(true, "a whole number of bytes from 1", Pattern.compile("[1-9][0-9]{0,17}").asMatchPredicate(), "",
      "memory_bytes"),
  TREE(true, "clean or changed", Pattern.compile("clean|changed").asMatchPredicate(), "clean", "tree"),
  HEAP(false, BYTES.expected, BYTES.allowed, "", "jvm.heap_bytes"),
  FEATURE(false, "a release such as 25 or 3.12", Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?").asMatchPredicate(), "",
      "feature"),
  KIND(false, "one of " + String.join(", ", kinds()) + ", or empty for a JDK", value -> kinds().contains(value),
      RuntimeKind.CPYTHON.toString(), RuntimeKind.PROPERTY);

  private final boolean campaign;
  private final String expected;
  private final Predicate<String> allowed;
  private final String known;
  private final List<String> properties;

  /**
   * What is expected.
   *
   * @param text in words
   * @param known values that may have been meant
   */
  record Expected(String text, List<String> known) {}

  PropertyRule(boolean campaign, String expected, Predicate<String> allowed, String known, String... properties) {
    this.campaign = campaign;
    this.expected = expected;
    this.allowed = allowed;
    this.known = known;
    this.properties = List.of(properties);
  }

  /** Returns the rule for a property of the campaign and the machine, or of a runtime; empty if any text will do. */
  static Optional<PropertyRule> of(String property, boolean campaign) {
    return Arrays.stream(values()).filter(rule -> rule.campaign == campaign && rule.properties.contains(property))
        .findFirst();
  }

  /** Returns what is expected instead of a value; empty if it is allowed. */
  Optional<Expected> complaint(String value) {
    return allowed.test(value) ? Optional.empty()
        : Optional.of(new Expected(expected, known.isEmpty() ? List.of() : List.of(known)));
  }

  private static List<String> kinds() {
    return Arrays.stream(RuntimeKind.values()).map(RuntimeKind::toString).toList();
  }

  private static boolean yesOrNo(String value) {
    return value.equals("yes") || value.startsWith("no: ") && !value.substring(4).isBlank();
  }

  private static boolean time(String value) {
    try {
      return Instant.parse(value).isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean whole(String value) {
    try {
      return Long.toString(Long.parseLong(value)).equals(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

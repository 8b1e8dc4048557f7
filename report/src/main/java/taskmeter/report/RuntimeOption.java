package taskmeter.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.quantity.Phrase;

/** An option that names a runtime. */
final class RuntimeOption {

  /** Users write JDK 21 as its title does, but its name is 21. */
  private static final Pattern KIND = Pattern.compile("(?i)^(jdk|java|c?python)[\\s-]*");

  private RuntimeOption() {}

  /**
   * Returns the mistake of a name that is not known; empty if it is, or if no name is given.
   *
   * @param where the option as the user gave it
   * @param what what it names, {@code runtime}
   */
  static Optional<String> mistake(String where, String what, Optional<String> name, List<String> known) {
    return name.filter(given -> !known.contains(given)).map(given -> where + ": no " + what + " \"" + given
        + "\"; expected " + Phrase.list(known, "or")
        + Suggestion.didYouMean(KIND.matcher(given.strip()).replaceFirst(""), known));
  }
}

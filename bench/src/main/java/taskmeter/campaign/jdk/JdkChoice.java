package taskmeter.campaign.jdk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.Discovery.Found;
import taskmeter.campaign.jdk.JdkMatch.Matched;

/**
 * The JDKs that a user wants to compare.
 *
 * @param runtimes in the order asked for, those of {@code all} the oldest first; none where there are complaints
 * @param complaints the user's mistakes, each as {@code where: what was found; what is allowed, what to do}; may have
 *     further lines, which are indented
 */
public record JdkChoice(List<ChosenJdk> runtimes, List<String> complaints) {

  public JdkChoice {
    runtimes = List.copyOf(runtimes);
    complaints = List.copyOf(complaints);
  }

  /**
   * Understands what was asked for. A word that stands twice is wanted twice.
   *
   * @param asked {@code all}, feature numbers, versions or the beginnings of them up to a point, homes; a home is asked
   *     if the discovery did not come by it
   * @param found what there is
   */
  public static JdkChoice of(List<String> asked, Found found) {
    return of(asked, found, System.getProperty("user.home"), JdkProbe.TIMEOUT);
  }

  static JdkChoice of(List<String> asked, Found found, String userHome, Duration timeout) {
    List<String> words = asked.isEmpty() ? List.of("") : asked.stream().map(String::strip).toList();
    // What is asked twice is asked once: it may take a while
    Map<String, JdkMatch> meanings = words.stream().distinct()
        .collect(Collectors.toMap(word -> word, word -> JdkMatch.of(word, found, userHome, timeout)));
    List<JdkMatch> meant = words.stream().map(meanings::get).toList();
    List<String> complaints = ChoiceErrors.of(words, meant, found);
    List<Jdk> jdks = meant.stream()
        .flatMap(each -> each instanceof Matched matched ? matched.jdks().stream() : Stream.of()).toList();
    return new JdkChoice(complaints.isEmpty() ? JdkLabels.of(jdks) : List.of(), complaints);
  }

  /**
   * A JDK under the name that results give it.
   *
   * @param label unique within a choice, short, without blanks
   * @param jdk the JDK; of two labels it may be the same
   */
  public record ChosenJdk(String label, Jdk jdk) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9.+#_-]+");

    public ChosenJdk {
      if (!LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException("label '" + label + "': " + LABEL + " is allowed");
      }
    }
  }
}

package taskmeter.campaign.jdk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.campaign.jdk.JdkMatch.Matched;

/**
 * The JDKs that a user wants to compare.
 *
 * @param runtimes in the order of the option, with the oldest first for {@code all}; empty if there are complaints
 * @param complaints the user's mistakes, each in the form {@code where: what was found; what is expected}; an error may
 *     have more lines, which are indented
 */
public record JdkChoice(List<ChosenJdk> runtimes, List<String> complaints) {

  public JdkChoice {
    runtimes = List.copyOf(runtimes);
    complaints = List.copyOf(complaints);
  }

  /**
   * Finds the JDKs that the option names. A JDK that is listed twice is chosen twice.
   *
   * @param listed {@code all}, feature numbers, versions, beginnings of versions up to a point, or homes, each perhaps
   *     with JVM arguments. A home that the discovery did not find is probed now
   * @param found the result of the discovery
   */
  public static JdkChoice of(List<String> listed, DiscoveredJdks found) {
    return of(listed, found, System.getProperty("user.home"), JdkProbe.TIMEOUT);
  }

  /** Whether one of the words is {@code all}, perhaps with JVM arguments. */
  public static boolean namesAll(List<String> listed) {
    return listed.stream().map(OwnArguments::name).anyMatch(JdkMatch.ALL::equals);
  }

  static JdkChoice of(List<String> listed, DiscoveredJdks found, String userHome, Duration timeout) {
    List<String> requests = listed.isEmpty() ? List.of("") : listed;
    List<String> words = requests.stream().map(OwnArguments::name).toList();
    // Each word is matched once, because a probe may take seconds
    Map<String, JdkMatch> byWord = words.stream().distinct()
        .collect(Collectors.toMap(word -> word, word -> JdkMatch.of(word, found, userHome, timeout)));
    List<String> complaints = new ArrayList<>(ChoiceErrors.of(words, words.stream().map(byWord::get).toList(), found));
    complaints.addAll(requests.stream().flatMap(request -> OwnArguments.after(request).strays().stream()
        .map(stray -> "-Dbench.jdks=" + request + ": found " + stray + "; expected JVM arguments, which begin with -"))
        .toList());
    List<RequestedJdk> jdks = requests.stream().flatMap(request ->
        byWord.get(OwnArguments.name(request)) instanceof Matched matched
            ? matched.jdks().stream().map(jdk -> new RequestedJdk(jdk, OwnArguments.after(request)))
            : Stream.of()).toList();
    return new JdkChoice(complaints.isEmpty() ? JdkLabels.of(jdks) : List.of(), complaints);
  }

  /**
   * A JDK, and the arguments that the user gave with it.
   *
   * @param jdk the JDK
   * @param own its own arguments
   */
  record RequestedJdk(Jdk jdk, OwnArguments own) {}

  /**
   * A JDK and its name in the results.
   *
   * @param label short, without blanks, and unique within a choice
   * @param jdk the JDK; two labels may have the same one
   * @param own its own arguments
   */
  public record ChosenJdk(String label, Jdk jdk, OwnArguments own) {
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9.+#_-]+");

    public ChosenJdk {
      if (!LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException("label: found '" + label + "'; expected " + LABEL);
      }
    }
  }
}

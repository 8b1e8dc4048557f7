package taskmeter.campaign.fork;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the reason for a fork's failure in what it printed. */
final class ForkFailure {

  private static final Pattern EXIT_CODE = Pattern.compile("<forked VM failed with exit code (\\d+)>");
  private static final Pattern EXCEPTION = Pattern.compile(
      "\\s*(?:Caused by: |Suppressed: |Exception in thread \"[^\"]*\" )*"
          + "((?:\\w+\\.)+[\\w$]*(?:Exception|Error)[\\w$]*(?:: .*)?)");
  /** JMH's own wrappers, and what it says of every end. */
  private static final Pattern WRAPPER =
      Pattern.compile("org\\.openjdk\\.jmh\\..*|.*Forked VM failed with exit code.*");
  /** What the JVM prints as it crashes: {@code #  SIGSEGV (0xb) at pc=…}. */
  private static final Pattern CRASH = Pattern.compile("#\\s+((?:SIG[A-Z]+|Internal Error|Out of Memory Error).*)");
  /** From here on the exit code is a signal's. A JVM that may leave no core file ends a crash with 1. */
  private static final int SIGNALLED = 128;

  private ForkFailure() {}

  /** One line: the last exception that was printed, the exit code of a JVM that died, or both. */
  static String reason(List<String> lines) {
    Optional<Integer> exit = last(lines, EXIT_CODE).map(Integer::valueOf);
    Optional<String> crash = last(lines, CRASH);
    Optional<String> said = crash.or(() -> last(lines, EXCEPTION));
    if (exit.isPresent() && (exit.get() >= SIGNALLED || crash.isPresent() || said.isEmpty())) {
      return Stream.concat(Stream.of("died: exit code " + exit.get()), said.stream())
          .collect(Collectors.joining("; "));
    }
    return said.orElse("ended without a result, and without a word");
  }

  private static Optional<String> last(List<String> lines, Pattern pattern) {
    return lines.reversed().stream().map(pattern::matcher).filter(Matcher::matches)
        .map(matcher -> matcher.group(1)).filter(text -> !WRAPPER.matcher(text).matches()).findFirst();
  }
}

package taskmeter.campaign.fork;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the reason for a fork's failure in its output. */
final class ForkFailure {

  private static final Pattern EXIT_CODE = Pattern.compile("<(?:forked VM|process) failed with exit code (\\d+)>");
  private static final Pattern EXCEPTION = Pattern.compile(
      "\\s*(?:Caused by: |Suppressed: |Exception in thread \"[^\"]*\" )*"
          + "((?:\\w+\\.)+[\\w$]*(?:Exception|Error)[\\w$]*(?:: .*)?)");
  /** JMH's own wrappers, and the message that it prints for any failure. */
  private static final Pattern WRAPPER =
      Pattern.compile("org\\.openjdk\\.jmh\\..*|.*Forked VM failed with exit code.*");
  /** The crash message of the JVM: {@code #  SIGSEGV (0xb) at pc=…}. */
  private static final Pattern CRASH = Pattern.compile("#\\s+((?:SIG[A-Z]+|Internal Error|Out of Memory Error).*)");
  /** Exit codes from here on are signals. A JVM that may not write a core file exits with 1 after a crash. */
  private static final int SIGNALLED = 128;

  private ForkFailure() {}

  /** One line: the last printed exception, the exit code of a JVM that died, or both. */
  static String reason(List<String> lines) {
    Optional<Integer> exit = last(lines, EXIT_CODE).map(Integer::valueOf);
    Optional<String> crash = last(lines, CRASH);
    Optional<String> cause = crash.or(() -> last(lines, EXCEPTION));
    if (exit.isPresent() && (exit.get() >= SIGNALLED || crash.isPresent() || cause.isEmpty())) {
      return Stream.concat(Stream.of("died: exit code " + exit.get()), cause.stream())
          .collect(Collectors.joining("; "));
    }
    return cause.orElse("exited without a result or output");
  }

  private static Optional<String> last(List<String> lines, Pattern pattern) {
    return lines.reversed().stream().map(pattern::matcher).filter(Matcher::matches)
        .map(matcher -> matcher.group(1)).filter(text -> !WRAPPER.matcher(text).matches()).findFirst();
  }
}

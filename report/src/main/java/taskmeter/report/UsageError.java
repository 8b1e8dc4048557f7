package taskmeter.report;

import java.util.List;

/** Mistakes of the user's: each is said in one line, and there is no stack trace. */
final class UsageError extends Exception {

  private static final long serialVersionUID = 1;

  UsageError(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}

package taskmeter.report.option;

import java.util.List;

/** A user's mistakes, all at once: each is said in one line, and there is no stack trace. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }

  public UsageException(String mistake) {
    this(List.of(mistake));
  }
}

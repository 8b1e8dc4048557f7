package taskmeter.report.option;

import java.util.List;

/** Thrown with all mistakes of a user, one per line; printed without a stack trace. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** @param mistakes at least one; each in the form {@code where: found X; expected Y; do Z} */
  public UsageException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }

  /** Reports a single mistake. */
  public UsageException(String mistake) {
    this(List.of(mistake));
  }
}

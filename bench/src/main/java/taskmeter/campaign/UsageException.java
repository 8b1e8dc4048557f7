package taskmeter.campaign;

import java.util.List;

/** A user's mistakes, all at once, each as {@code where: what was found, what is allowed, what to do}. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(List<String> complaints) {
    super(String.join("\n", complaints));
  }

  UsageException(String complaint) {
    this(List.of(complaint));
  }
}

package taskmeter.campaign.message;

import java.util.List;

/** A user's mistakes, all at once, each as {@code where: what was found, what is allowed, what to do}. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(List<String> complaints) {
    super(String.join("\n", complaints));
  }

  public UsageException(String complaint) {
    this(List.of(complaint));
  }
}

package taskmeter.campaign.message;

import java.util.List;

/** Thrown with all of a user's mistakes, one per line: {@code where: found X; expected Y; do Z}. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(List<String> complaints) {
    super(String.join("\n", complaints));
  }

  public UsageException(String complaint) {
    this(List.of(complaint));
  }
}

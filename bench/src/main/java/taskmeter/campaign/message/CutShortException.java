package taskmeter.campaign.message;

/** Thrown if a campaign cannot continue for an external reason; finished forks are kept. */
public class CutShortException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CutShortException(String message) {
    super(message);
  }

  public CutShortException(String message, Throwable cause) {
    super(message, cause);
  }
}

package taskmeter.campaign.message;

/** A campaign cannot go on, for a reason outside of it; what was measured before is complete. */
public class CutShortException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CutShortException(String message) {
    super(message);
  }

  public CutShortException(String message, Throwable cause) {
    super(message, cause);
  }
}

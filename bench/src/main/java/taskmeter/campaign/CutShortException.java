package taskmeter.campaign;

/** A campaign cannot go on, for a reason outside of it; what was measured before is complete. */
class CutShortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CutShortException(String message) {
    super(message);
  }

  CutShortException(String message, Throwable cause) {
    super(message, cause);
  }
}

package taskmeter.carrier;

/** Says that what was asked for cannot exist in this JVM or on this box, and why. Not a failure. */
public final class NotAvailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** One line that stands in the results as the reason. */
  public NotAvailableException(String reason) {
    super(reason);
  }
}

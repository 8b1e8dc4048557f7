package taskmeter.carrier;

/** Thrown if this JVM or this machine cannot run a cell. This is not a failure. */
public final class NotAvailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Creates an exception with a reason of one line, which the results contain. */
  public NotAvailableException(String reason) {
    super(reason);
  }
}

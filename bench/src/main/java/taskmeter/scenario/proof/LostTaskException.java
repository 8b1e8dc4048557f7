package taskmeter.scenario.proof;

/** A task did not run, or a part of it did not, though its carrier said that it has ended. */
public final class LostTaskException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LostTaskException(String message) {
    super(message);
  }
}

package taskmeter.scenario.proof;

/** Thrown if a task, or a part of it, did not run although its carrier reported that it ended. */
public final class LostTaskException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LostTaskException(String message) {
    super(message);
  }
}

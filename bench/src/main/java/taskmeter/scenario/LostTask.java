package taskmeter.scenario;

/** A task did not run, or a part of it did not, though its carrier said that it has ended. */
final class LostTask extends RuntimeException {

  private static final long serialVersionUID = 1;

  LostTask(String message) {
    super(message);
  }
}

package taskmeter.scenario.task;

/** A barrier, at which parties wait until all of them have arrived. */
public interface Barrier {

  /**
   * Returns when every party has arrived as often as the caller.
   *
   * @throws BrokenException if the barrier was broken, or a party has left
   */
  void meet() throws InterruptedException;

  /** The number of meetings if there are no other parties; 0 otherwise, because the other parties count them. */
  default long meetings() {
    return 0;
  }

  /** Breaks the barrier for good: waiting parties wake up, and later calls of {@link #meet} fail. */
  void breakUp();

  /** Thrown if the barrier is broken. */
  final class BrokenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenException(Throwable cause) {
      super("the barrier is broken", cause, false, false);
    }

    BrokenException() {
      super("the barrier is broken", null, false, false);
    }
  }
}

package taskmeter.scenario.task;

/** A barrier: a place where parties wait until all of them are there. */
public interface Barrier {

  /**
   * Returns when every party has arrived as often as the caller.
   *
   * @throws BrokenException if the meeting was broken up, or a party is gone
   */
  void meet() throws InterruptedException;

  /** Meetings of who has nobody to meet; else they are counted by the parties. */
  default long meetings() {
    return 0;
  }

  /** Wakes all who wait; whoever meets from now on is turned away. */
  void breakUp();

  /** There will be no further meeting. */
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

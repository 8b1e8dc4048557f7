package taskmeter.scenario;

/**
 * The least that a task can do and still leave proof that it ran, and where. The creator looks at it after each one,
 * so that no lost task is ever timed; each is counted as it is made.
 */
class Child implements Runnable {

  private Thread ranOn;

  Child(Tally tally) {
    tally.task();
  }

  @Override
  public final void run() {
    ranOn = Thread.currentThread();
  }

  /** This child, once it has run. */
  final Child ended() {
    if (ranOn == null) {
      throw new LostTask("a task was waited for and had not run");
    }
    return this;
  }

  final void testify(Evidence evidence) {
    evidence.task(ended().ranOn);
  }

  /** A child that keeps what its carrier gave for it, as a program does that starts many before it waits for one. */
  static final class Started extends Child {

    Object handle;

    Started(Tally tally) {
      super(tally);
    }
  }
}

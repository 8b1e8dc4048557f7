package taskmeter.scenario.task;

import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.TaskCount;

/**
 * A call that looks up its context, and records the thread that it runs on. The creator checks both after each call, so
 * that a score never includes a call that was lost, or made without its context.
 */
public final class Call implements Runnable {

  private final CallContext context;
  private Thread ranOn;
  private Object found;

  public Call(TaskCount tally, CallContext context) {
    this.context = context;
    tally.task();
  }

  @Override
  public void run() {
    found = context.found();
    ranOn = Thread.currentThread();
  }

  /**
   * Checks that the call has been made.
   *
   * @throws LostTaskException if it has not
   * @throws ProofFailedException if its context did not arrive
   */
  public void ended() {
    if (ranOn == null) {
      throw new LostTaskException("a call had not been made when its creator continued");
    }
    if (found != context.expected()) {
      throw new ProofFailedException("context=" + context + ": found " + found + " in a call; expected "
          + context.expected());
    }
  }

  public void recordThreads(Evidence evidence) {
    ended();
    evidence.task(ranOn);
  }

  /** Requires that the thread of the call ends within this time. */
  public void requireEndedThread(long timeoutNanos) throws InterruptedException {
    ranOn.join(Math.max(1, timeoutNanos / 1_000_000));
    if (ranOn.isAlive()) {
      throw new ProofFailedException("threads: found " + ranOn + " alive after its executor was closed");
    }
  }
}

package taskmeter.scenario.task;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.ProofFailedException;

/**
 * A child of a group. It records the thread that it runs on, how often it has run, and whether it has ended. The
 * creator checks this after each group, so that a score never includes a group that was left too early.
 */
public final class GroupChild implements Callable<Object>, Runnable {

  /** The exception of a child that fails. */
  public static final class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  /** What a child does. */
  enum Role {

    /** Ends at once. */
    END {
      @Override
      void act(GroupChild child) {}
    },

    /** Fails as soon as the creator has started all children. */
    FAIL {
      @Override
      void act(GroupChild child) throws InterruptedException {
        child.allStarted.await();
        var thrown = new FailedException();
        child.failure = Optional.of(thrown);
        throw thrown;
      }
    },

    /** Waits until it is interrupted. */
    WAIT {
      @Override
      void act(GroupChild child) throws InterruptedException {
        while (!child.released) {
          LockSupport.park(child);
          if (Thread.interrupted()) {
            child.interrupted = true;
            throw new InterruptedException();
          }
        }
      }
    };

    abstract void act(GroupChild child) throws InterruptedException;
  }

  /** Longer than it takes to leave a group without waiting for its children. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final long MOMENT_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private final Role role;
  private final CountDownLatch allStarted;
  private final boolean pauses;
  private volatile boolean released;
  private Thread ranOn;
  private int runs;
  private boolean interrupted;
  private boolean ended;
  private Optional<FailedException> failure = Optional.empty();

  /**
   * Creates a child.
   *
   * @param role what it does
   * @param allStarted opens when the creator has started all children
   * @param pauses whether it pauses before it ends, which only a proof requires
   */
  GroupChild(Role role, CountDownLatch allStarted, boolean pauses) {
    this.role = role;
    this.allStarted = allStarted;
    this.pauses = pauses;
  }

  @Override
  public Object call() throws InterruptedException {
    ranOn = Thread.currentThread();
    runs++;
    try {
      role.act(this);
      return this;
    } finally {
      if (pauses) {
        pause();
      }
      ended = true;
    }
  }

  private static void pause() {
    long until = System.nanoTime() + PAUSE_NANOS;
    for (long left = PAUSE_NANOS; left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void run() {
    try {
      call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets this child end although it was not interrupted. */
  void release() {
    released = true;
    LockSupport.unpark(ranOn);
  }

  /** The exception that this child threw; empty if it did not fail. */
  Optional<FailedException> failure() {
    return failure;
  }

  /**
   * Requires that this child has run once and ended, and that it was interrupted if it waited.
   *
   * @throws LostTaskException if it has not run, or has not ended
   * @throws ProofFailedException if it has run more than once, or ended without an interrupt
   */
  void requireEnded() {
    if (!ended) {
      throw new LostTaskException("a group was left before a child had " + (runs == 0 ? "run" : "ended"));
    }
    if (runs != 1) {
      throw new ProofFailedException("found a child that ran " + runs + " times; expected 1");
    }
    if (interrupted != (role == Role.WAIT)) {
      throw new ProofFailedException("found a child that was " + (interrupted ? "" : "not ")
          + "interrupted; expected this of the siblings of a failed child only");
    }
  }

  boolean interrupted() {
    return interrupted;
  }

  void recordThreads(Evidence evidence) {
    requireEnded();
    evidence.task(ranOn);
  }

  /** Whether the thread that this child ran on has ended, or ends before {@code System.nanoTime()} is the deadline. */
  boolean threadEnds(long deadline) {
    while (ranOn.isAlive() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(MOMENT_NANOS);
    }
    return !ranOn.isAlive();
  }
}

package taskmeter.scenario.proof;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tasks that end when all of them run at the same moment, and then a moment later. So a pool that has fewer threads
 * than its label says is found out in seconds, and one that has more as soon as a further task runs beside them: by
 * what it does, not by what it says of itself. They spin, for a pool may grow for who parks.
 */
public final class PoolSizeProof {

  /** Long enough for an idle thread to wake, and to take a task. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final long deadline;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();
  private volatile boolean over;
  private volatile boolean further;

  private PoolSizeProof(long timeoutNanos) {
    this.deadline = System.nanoTime() + timeoutNanos;
  }

  /**
   * Fails unless so many tasks can run at once, and no more.
   *
   * @param cell whose threads these are
   * @param workers threads that run tasks
   * @param withCreator whether the caller is itself one of them
   * @param start starts a task
   * @param timeoutNanos how long the last of them may take to come
   */
  static void require(String cell, int workers, boolean withCreator, Consumer<Runnable> start, long timeoutNanos) {
    var crowd = new PoolSizeProof(timeoutNanos);
    int others = workers - (withCreator ? 1 : 0);
    for (int i = 0; i < others; i++) {
      start.accept(new Member(crowd::stay));
    }
    if (withCreator) {
      crowd.present.incrementAndGet();
    }
    crowd.await(() -> crowd.present.get() >= workers);
    int found = crowd.present.get();
    boolean more = found >= workers && crowd.runsAFurtherOne(start);
    crowd.over = true;
    crowd.await(() -> crowd.gone.get() >= others);
    if (found < workers || more) {
      throw new ProofFailedException(cell + ": found " + (more ? "more than " + workers : found)
          + " threads that run tasks at "
          + "the same time, allowed is " + workers + ", as the label says");
    }
  }

  private boolean runsAFurtherOne(Consumer<Runnable> start) {
    start.accept(new Member(() -> further = !over));
    long moment = System.nanoTime() + MOMENT_NANOS;
    while (System.nanoTime() < moment) {
      Thread.onSpinWait();
    }
    return further;
  }

  /** A task of the crowd, so that a test can tell it from those of the cell. */
  public record Member(Runnable part) implements Runnable {

    @Override
    public void run() {
      part.run();
    }
  }

  private void stay() {
    // One that comes after the deadline comes when another has left
    if (System.nanoTime() < deadline) {
      present.incrementAndGet();
    }
    await(() -> over);
    gone.incrementAndGet();
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}

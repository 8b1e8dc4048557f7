package taskmeter.scenario.proof;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Checks how many threads a pool has by what it runs, not by what it reports. As many tasks as the label has threads
 * spin until all of them run at the same time. If the pool has fewer threads, they never do. If it has more, one more
 * task runs beside them. They spin because a pool may grow for tasks that park.
 */
public final class PoolSizeProof {

  /** Long enough for an idle thread to wake up and take a task. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final long deadline;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile boolean over;
  private volatile boolean oneMore;

  private PoolSizeProof(long timeoutNanos) {
    this.deadline = System.nanoTime() + timeoutNanos;
  }

  /**
   * Requires that exactly this number of tasks can run at the same time.
   *
   * @param cell the cell, for the error message
   * @param workers the number of threads that run tasks
   * @param withCreator whether the caller is one of them
   * @param start starts a task
   * @param timeoutNanos how long to wait until all tasks run
   * @throws ProofFailedException if fewer or more tasks run
   */
  static void require(String cell, int workers, boolean withCreator, Consumer<Runnable> start, long timeoutNanos) {
    var check = new PoolSizeProof(timeoutNanos);
    int others = workers - (withCreator ? 1 : 0);
    for (int i = 0; i < others; i++) {
      start.accept(new Member(check::stay));
    }
    if (withCreator) {
      check.present.incrementAndGet();
    }
    check.await(() -> check.present.get() >= workers);
    int found = check.present.get();
    boolean more = found >= workers && check.runsOneMore(start);
    check.over = true;
    check.await(() -> check.ended.get() >= others);
    if (found < workers || more) {
      throw new ProofFailedException(cell + ": found " + (more ? "more than " + workers : found)
          + " threads that run tasks at the same time; expected " + workers + ", as the label says");
    }
  }

  private boolean runsOneMore(Consumer<Runnable> start) {
    start.accept(new Member(() -> oneMore = !over));
    long moment = System.nanoTime() + MOMENT_NANOS;
    while (System.nanoTime() < moment) {
      Thread.onSpinWait();
    }
    return oneMore;
  }

  /** A task of this check. A test distinguishes it from the tasks of a cell by its type. */
  public record Member(Runnable part) implements Runnable {

    @Override
    public void run() {
      part.run();
    }
  }

  private void stay() {
    // A task that starts after the deadline may run where an earlier one has ended
    if (System.nanoTime() < deadline) {
      present.incrementAndGet();
    }
    await(() -> over);
    ended.incrementAndGet();
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}

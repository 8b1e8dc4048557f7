package taskmeter.scenario;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Tasks that end when all of them run at the same moment. So a pool that has fewer threads than its label says is found
 * out in seconds, by what it does and not by what it says of itself. They spin, for a pool may grow for who parks.
 */
final class Crowd implements Runnable {

  private final int wanted;
  private final long deadline;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();

  private Crowd(int wanted, long patienceNanos) {
    this.wanted = wanted;
    this.deadline = System.nanoTime() + patienceNanos;
  }

  /**
   * Fails unless so many tasks can run at once.
   *
   * @param cell whose threads these are
   * @param workers threads that run tasks
   * @param withCreator whether the caller is itself one of them
   * @param start starts a task
   * @param patienceNanos how long the last of them may take to come
   */
  static void demand(String cell, int workers, boolean withCreator, Consumer<Runnable> start,
      long patienceNanos) {
    var crowd = new Crowd(workers, patienceNanos);
    int others = workers - (withCreator ? 1 : 0);
    for (int i = 0; i < others; i++) {
      start.accept(crowd);
    }
    if (withCreator) {
      crowd.run();
    }
    crowd.awaitEnd(workers);
    if (crowd.present.get() < workers) {
      throw new WrongCarrier(cell + ": found " + crowd.present.get() + " threads that run tasks at the same time, "
          + "allowed is " + workers + "; the pool is smaller than its label says");
    }
  }

  @Override
  public void run() {
    if (System.nanoTime() < deadline) {
      present.incrementAndGet();
    }
    // One that comes too late came when another had left
    while (present.get() < wanted && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    gone.incrementAndGet();
  }

  private void awaitEnd(int tasks) {
    while (gone.get() < tasks && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}

package taskmeter.scenario.live;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/**
 * A task that parks until its batch is woken. It is a {@code ManagedBlocker}, so that a ForkJoinPool adds a worker for
 * it; on other threads this is a plain {@code park()}.
 */
final class ParkedTask implements Runnable, ForkJoinPool.ManagedBlocker {

  private final LiveBatch batch;
  private Thread ranOn;
  private volatile boolean ended;

  ParkedTask(LiveBatch batch) {
    this.batch = batch;
  }

  @Override
  public void run() {
    ranOn = Thread.currentThread();
    batch.arrived();
    try {
      ForkJoinPool.managedBlock(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    ended = true;
  }

  @Override
  public boolean block() {
    LockSupport.park(this);
    return isReleasable();
  }

  @Override
  public boolean isReleasable() {
    return batch.isWoken();
  }

  void wake() {
    LockSupport.unpark(ranOn);
  }

  boolean hasEnded() {
    return ended;
  }

  /** The thread that the task runs on. Read it after all tasks have arrived. */
  Thread thread() {
    return ranOn;
  }
}

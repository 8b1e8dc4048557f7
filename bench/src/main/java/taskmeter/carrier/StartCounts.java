package taskmeter.carrier;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a private scheduler ran what it was given, counted only while a cell is proved: the children themselves cannot
 * tell, for each sees but its own virtual thread. Outside of a proof it costs a branch, for eager and deferred alike.
 */
public final class StartCounts {

  private final AtomicInteger onCreator = new AtomicInteger();
  private final AtomicInteger queued = new AtomicInteger();
  private boolean counting;

  /** Counts from 0, or no longer. */
  public void count(boolean enabled) {
    onCreator.set(0);
    queued.set(0);
    counting = enabled;
  }

  void onCreator() {
    if (counting) {
      onCreator.incrementAndGet();
    }
  }

  void queued() {
    if (counting) {
      queued.incrementAndGet();
    }
  }

  /** Continuations that were mounted on the creator, inside its start. */
  public int onCreatorCount() {
    return onCreator.get();
  }

  /** Continuations that went to the back of the queue. */
  public int queuedCount() {
    return queued.get();
  }
}

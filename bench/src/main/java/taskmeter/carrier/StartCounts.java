package taskmeter.carrier;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how the private scheduler ran continuations, only while a cell is verified. The children cannot count them,
 * because each sees its own virtual thread only. At other times it costs one branch, for eager and deferred starts
 * alike.
 */
public final class StartCounts {

  private final AtomicInteger onCreator = new AtomicInteger();
  private final AtomicInteger queued = new AtomicInteger();
  private boolean counting;

  /** Resets the counts, and starts or stops counting. */
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

  /** The number of continuations that ran on the creator, inside {@code start}. */
  public int onCreatorCount() {
    return onCreator.get();
  }

  /** The number of continuations that went to the back of the queue. */
  public int queuedCount() {
    return queued.get();
  }
}

package taskmeter.scenario.task;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import taskmeter.scenario.proof.Evidence;

/** A task that meets the other parties again and again, until the barrier is broken, and counts the meetings. */
public final class Party implements Runnable {

  private final Barrier meeting;
  private final AtomicLong meetings = new AtomicLong();
  private volatile Thread ranOn;

  public Party(Barrier meeting) {
    this.meeting = meeting;
  }

  @Override
  public void run() {
    ranOn = Thread.currentThread();
    try {
      for (long met = 1; ; met++) {
        meeting.meet();
        meetings.lazySet(met);
      }
    } catch (Barrier.BrokenException e) {
      return;
    } catch (InterruptedException e) {
      // A party that leaves must not leave the others waiting for it
      meeting.breakUp();
      Thread.currentThread().interrupt();
    }
  }

  public long meetings() {
    return meetings.get();
  }

  public boolean hasStarted() {
    return ranOn != null;
  }

  /** The thread that the party runs on; empty until it runs. */
  public Optional<Thread> thread() {
    return Optional.ofNullable(ranOn);
  }

  public void recordThreads(Evidence evidence) {
    evidence.task(ranOn);
  }
}

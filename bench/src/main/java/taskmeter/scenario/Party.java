package taskmeter.scenario;

import java.util.concurrent.atomic.AtomicLong;

/** One of those who meet: does nothing but meet until the barrier is broken, and counts. */
final class Party implements Runnable {

  private final Meeting meeting;
  private final AtomicLong meetings = new AtomicLong();
  private volatile Thread ranOn;

  Party(Meeting meeting) {
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
    } catch (Meeting.Broken e) {
      return;
    } catch (InterruptedException e) {
      // A party that leaves must not leave the others waiting for it
      meeting.breakUp();
      Thread.currentThread().interrupt();
    }
  }

  long meetings() {
    return meetings.get();
  }

  boolean hasStarted() {
    return ranOn != null;
  }

  void testify(Evidence evidence) {
    evidence.task(ranOn);
  }
}

package taskmeter.scenario.task;

import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.TaskCount;

/**
 * A task that only records the thread that it runs on. The creator checks this after each task, so that a score never
 * includes a lost task, and counts each task when it creates it.
 */
public final class ChildTask implements Runnable {

  private Thread ranOn;

  public ChildTask(TaskCount tally) {
    tally.task();
  }

  @Override
  public void run() {
    ranOn = Thread.currentThread();
  }

  /**
   * Returns this child.
   *
   * @throws LostTaskException if it has not run
   */
  public ChildTask ended() {
    if (ranOn == null) {
      throw new LostTaskException("a task was joined and had not run");
    }
    return this;
  }

  public void recordThreads(Evidence evidence) {
    evidence.task(ended().ranOn);
  }
}

package taskmeter.scenario.task;

import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.TaskCount;

/**
 * The least that a task can do and still leave proof that it ran, and where. The creator looks at it after each one,
 * so that no lost task is ever timed; each is counted as it is made.
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

  /** This child, once it has run. */
  public ChildTask ended() {
    if (ranOn == null) {
      throw new LostTaskException("a task was waited for and had not run");
    }
    return this;
  }

  public void recordThreads(Evidence evidence) {
    evidence.task(ended().ranOn);
  }
}

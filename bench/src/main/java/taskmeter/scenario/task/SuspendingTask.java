package taskmeter.scenario.task;

import taskmeter.carrier.Carrier;
import taskmeter.carrier.EagerTasks.TwoParts;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;

/** A task of two parts that may suspend once between them, and only records the thread that each part runs on. */
public final class SuspendingTask implements TwoParts {

  private final StartGate gate;
  private final boolean suspends;
  private Thread firstOn;
  private Thread secondOn;

  public SuspendingTask(StartGate gate, boolean suspends) {
    this.gate = gate;
    this.suspends = suspends;
    gate.made(this);
  }

  @Override
  public boolean first() {
    gate.beforeFirst(this);
    firstOn = Thread.currentThread();
    return suspends;
  }

  @Override
  public void second() {
    gate.beforeSecond(this);
    secondOn = Thread.currentThread();
  }

  public boolean firstHasRun() {
    return firstOn != null;
  }

  /** Whether the first part ran on another platform thread; false for a virtual thread, which hides its worker. */
  boolean firstRanBeside(Thread creator) {
    return Carrier.of(firstOn) != Carrier.VIRTUAL && firstOn != creator;
  }

  public void ended() {
    if (firstOn == null) {
      throw new LostTaskException("a task was joined and its first part had not run");
    }
    if (suspends && secondOn == null) {
      throw new LostTaskException("a task was joined and its second part had not run");
    }
  }

  public boolean suspends() {
    return suspends;
  }

  public void recordThreads(Evidence evidence) {
    ended();
    evidence.task(firstOn);
    if (suspends) {
      evidence.part(secondOn);
    }
  }
}

package taskmeter.scenario.task;

/**
 * A {@link RunningTask} with the scoped values of a chain around it, too. Only the cells that look them up have it, for
 * the more scoped values are bound, the slower is each lookup.
 */
public final class RunningTaskWithChain extends RunningTask {

  /** As JMH calls it. */
  public RunningTaskWithChain(int threads, String prefix) {
    super(threads, prefix);
  }

  @Override
  protected void within(Runnable life) {
    new Task(1).withinChain(life);
  }
}

package taskmeter.scenario.task;

/**
 * A {@link RunningTask} that also binds the scoped values of a chain. Only the cells that look them up use it, because
 * each lookup is slower the more scoped values are bound.
 */
public final class RunningTaskWithChain extends RunningTask {

  /** For JMH. */
  public RunningTaskWithChain(int threads, String prefix) {
    super(threads, prefix);
  }

  @Override
  protected void within(Runnable life) {
    new Task(1).withinChain(life);
  }
}

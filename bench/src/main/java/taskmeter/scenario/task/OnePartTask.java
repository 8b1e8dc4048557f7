package taskmeter.scenario.task;

import taskmeter.carrier.EagerTasks;

/** A task with one part, which does not suspend. */
public record OnePartTask(Runnable task) implements EagerTasks.TwoParts {

  @Override
  public boolean first() {
    task.run();
    return false;
  }

  @Override
  public void second() {}
}

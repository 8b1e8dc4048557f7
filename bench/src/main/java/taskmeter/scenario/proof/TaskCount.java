package taskmeter.scenario.proof;

/** The number of tasks that a creator has created. Only the creator writes it, so counting costs one addition. */
public final class TaskCount {

  private long tasks;

  public void task() {
    tasks++;
  }

  public long tasks() {
    return tasks;
  }
}

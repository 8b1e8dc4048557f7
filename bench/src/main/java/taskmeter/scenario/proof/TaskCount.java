package taskmeter.scenario.proof;

/** Counts the tasks that a creator makes: only the creator writes it, so that it costs an addition. */
public final class TaskCount {

  private long tasks;

  public void task() {
    tasks++;
  }

  public long tasks() {
    return tasks;
  }
}

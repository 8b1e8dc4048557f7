package taskmeter.scenario;

/** Counts the tasks that a creator makes: only the creator writes it, so that it costs an addition. */
final class Tally {

  private long tasks;

  void task() {
    tasks++;
  }

  long tasks() {
    return tasks;
  }
}

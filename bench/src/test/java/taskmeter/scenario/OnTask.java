package taskmeter.scenario;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import taskmeter.scenario.task.RunningTask;

/** Runs one trial of a lookup inside a running task, as JMH's worker does. */
final class OnTask {

  private static final long LIMIT_S = 30;

  private OnTask() {}

  static void trial(CurrentTaskLookup scenario, String variant, int operations) throws Exception {
    scenario.carrier = taskmeter.carrier.Carrier.PLATFORM;
    var future = new FutureTask<Void>(() -> {
      scenario.open(variant, operations);
      scenario.invokeBody();
      scenario.close();
      return null;
    });
    new Thread(() -> new RunningTask.Task(1).withinChain(future)).start();
    try {
      future.get(LIMIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}

package taskmeter.scenario.proof;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import taskmeter.carrier.Carrier;

/** Runs an action of a test on a creator of some kind, as JMH's worker does. */
public final class OnCreator {

  /** A cell that hangs must fail its test, and not hang the build. */
  private static final long LIMIT_S = 30;

  private OnCreator() {}

  public static <T> T on(Carrier creator, Callable<T> action) throws Exception {
    var future = new FutureTask<>(action);
    creator.tasks().startCreator("test-creator", future);
    try {
      return future.get(LIMIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** Runs one trial of a cell without JMH: set-up with a proof, one measured call, tear-down with a proof. */
  public static Void trial(Scenario scenario, Carrier creator, String variant, int operations) throws Exception {
    return on(creator, () -> {
      scenario.open(variant, operations);
      scenario.invokeBody();
      scenario.close();
      return null;
    });
  }
}

package taskmeter.scenario.proof;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import taskmeter.carrier.Carrier;

/** Runs a piece of a test on a thread of some kind, as JMH's worker would. */
public final class OnCreator {

  /** A cell that hangs must fail its test, not the build's patience. */
  private static final long LIMIT_S = 30;

  private OnCreator() {}

  public static <T> T on(Carrier creator, Callable<T> piece) throws Exception {
    var future = new FutureTask<>(piece);
    creator.tasks().startCreator("creator of a test", future);
    try {
      return future.get(LIMIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** One trial of a cell, without JMH: set-up with proof, one measured call, tear-down with proof. */
  public static Void trial(Scenario scenario, Carrier creator, String variant, int operations) throws Exception {
    return on(creator, () -> {
      scenario.open(variant, operations);
      scenario.invokeBody();
      scenario.close();
      return null;
    });
  }
}

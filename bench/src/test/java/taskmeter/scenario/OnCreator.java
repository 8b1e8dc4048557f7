package taskmeter.scenario;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.ForkJoinTasks;

/** Runs a piece of a test on a thread of some kind, as JMH's worker would. */
final class OnCreator {

  private OnCreator() {}

  static <T> T on(Carrier creator, Callable<T> piece) throws Exception {
    var future = new FutureTask<>(piece);
    switch (creator) {
      case PLATFORM -> new Thread(future).start();
      case VIRTUAL -> Thread.startVirtualThread(future);
      case FORK_JOIN -> ForkJoinTasks.workers().execute(ForkJoinTask.adapt(future));
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** One trial of a cell, without JMH: set-up with proof, one measured call, tear-down with proof. */
  static Void trial(Scenario scenario, Carrier creator, String variant, int operations) throws Exception {
    return on(creator, () -> {
      scenario.open(variant, operations);
      scenario.getClass().getMethod(variant).invoke(scenario);
      scenario.close();
      return null;
    });
  }
}

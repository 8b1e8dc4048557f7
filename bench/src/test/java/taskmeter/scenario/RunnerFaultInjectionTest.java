package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Java25;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.CallContext;

/** A call that is lost, without its context, or in another executor than its variant says must fail. */
class RunnerFaultInjectionTest {

  private static final int CALLS = 3;
  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static Runner runner(Carrier carrier, CallContext context, Supplier<ExecutorService> source) {
    var scenario = new Runner() {
      @Override
      ExecutorService opened() {
        return source.get();
      }
    };
    scenario.carrier = carrier;
    scenario.context = context;
    scenario.calls = CALLS;
    scenario.timeoutNanos = BRIEF;
    return scenario;
  }

  private static String failure(Class<? extends Exception> type, Runner scenario, String variant) {
    return assertThrows(type, () -> OnCreator.trial(scenario, PLATFORM, variant, CALLS)).getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void soundRunnersPass(Carrier carrier) {
    for (var context : CallContext.values()) {
      if (context != CallContext.scopedValue || Java25.PRESENT) {
        for (String variant : List.of("runner", "run", "stayingOpen")) {
          assertDoesNotThrow(() -> OnCreator.trial(runner(carrier, context, carrier.tasks()::runner), PLATFORM, variant,
              CALLS), variant + " " + context);
        }
      }
    }
  }

  @Test
  void anotherNumberOfCallsFails() {
    var scenario = runner(PLATFORM, CallContext.none, PLATFORM.tasks()::runner);
    assertThrows(IllegalArgumentException.class, () -> OnCreator.trial(scenario, PLATFORM, "runner", CALLS - 1));
  }

  /** Ignores that it is closed. */
  private static class NeverClosed extends FaultyExecutor {

    NeverClosed(ExecutorService sound) {
      super(sound);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  private static ExecutorService daemons() {
    return Executors.newFixedThreadPool(1, task -> {
      var thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    });
  }

  @Test
  void anExecutorThatIsNeverClosedFails() {
    for (String variant : List.of("runner", "run")) {
      String reason = failure(ProofFailedException.class,
          runner(PLATFORM, CallContext.none, () -> new NeverClosed(daemons())), variant);
      assertTrue(reason.contains("still open"), reason);
    }
  }

  @Test
  void anExecutorThatIsReusedFails() {
    var reused = new NeverClosed(daemons()) {
      @Override
      public boolean isTerminated() {
        return true;
      }
    };
    String reason = failure(ProofFailedException.class, runner(PLATFORM, CallContext.none, () -> reused), "run");
    assertTrue(reason.contains("opened twice"), reason);
  }

  @Test
  void aThreadThatOutlivesItsExecutorFails() {
    String reason = failure(ProofFailedException.class, runner(PLATFORM, CallContext.none,
        () -> new NeverClosed(daemons()) {
          @Override
          public boolean isTerminated() {
            return true;
          }
        }), "run");
    assertTrue(reason.contains("alive after its executor was closed"), reason);
  }

  @Test
  void aCallThatIsNotMadeFails() {
    Supplier<ExecutorService> lost = () -> new FaultyExecutor(daemons()) {
      @Override
      public Future<?> submit(Runnable task) {
        return CompletableFuture.completedFuture("lost");
      }
    };
    for (String variant : List.of("runner", "run", "stayingOpen")) {
      failure(LostTaskException.class, runner(PLATFORM, CallContext.none, lost), variant);
    }
  }

  @Test
  void aContextThatDoesNotArriveFails() {
    String reason = failure(ProofFailedException.class, runner(PLATFORM, CallContext.inheritable,
        () -> Executors.newFixedThreadPool(1, task -> new Thread(null, task, "no locals", 0, false))), "runner");
    assertEquals("context=inheritable: found null in a call; expected the creator's value", reason);
  }

  @Test
  void callsOnAnotherCarrierFail() {
    String reason = failure(ProofFailedException.class,
        runner(FORK_JOIN, CallContext.none, PLATFORM.tasks()::runner), "runner");
    assertTrue(reason.contains("tasks on PLATFORM"), reason);
  }
}

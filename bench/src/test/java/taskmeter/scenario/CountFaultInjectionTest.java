package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.proof.Trial;
import taskmeter.scenario.task.Barrier;
import taskmeter.scenario.task.SuspendingTask;

/** A cell must fail if it does more or less than JMH counts, or if it has other threads than its label says. */
class CountFaultInjectionTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static void assertFails(String reason, Scenario scenario, String variant, int operations) {
    scenario.timeoutNanos = BRIEF;
    var thrown = assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(scenario, scenario.carrier, variant, operations));
    assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
  }

  private static <S extends Scenario> S on(Carrier carrier, S scenario) {
    scenario.carrier = carrier;
    return scenario;
  }

  @ParameterizedTest
  @EnumSource
  void anInvocationCountedTwiceFails(Carrier carrier) {
    String one = "found 1 operations in an invocation; expected 2";
    assertFails(one, on(carrier, new TaskCreation()), "startAndJoin", 2);
    assertFails(one, on(carrier, new TaskCreation()), "baseline", 2);
    assertFails("found 1000 operations in an invocation; expected 2000", on(carrier, new EagerStart()), "baseline",
        2_000);
    var barrier = on(carrier, new BarrierRendezvous());
    barrier.parties = 2;
    assertFails(one, barrier, "cyclicBarrier", 2);
    assertFails(one, on(carrier, new BarrierRendezvous()), "baseline", 2);
  }

  @Test
  void aBaselineWithTenTimesTheWorkFails() {
    assertFails("found 10 operations in an invocation", on(PLATFORM, new TaskCreation() {
      @Override
      public Object baseline() {
        for (int i = 0; i < 9; i++) {
          super.baseline();
        }
        return super.baseline();
      }
    }), "baseline", 1);
  }

  @ParameterizedTest
  @EnumSource
  void partiesThatMeetTwiceFail(Carrier carrier) {
    var twice = on(carrier, new BarrierRendezvous() {
      @Override
      public long phaser() throws InterruptedException {
        super.phaser();
        return super.phaser();
      }
    });
    twice.parties = 2;
    assertFails("found 2 operations in an invocation; expected 1", twice, "phaser", 1);
  }

  @ParameterizedTest
  @EnumSource
  void aBarrierOfAnotherKindFails(Carrier carrier) {
    var other = on(carrier, new BarrierRendezvous() {
      @Override
      Barrier meeting(BarrierKind kind) {
        return BarrierKind.PHASER.of(parties);
      }
    });
    other.parties = 2;
    assertFails("found a party that waits elsewhere; expected it in java.util.concurrent.CyclicBarrier", other,
        "cyclicBarrier", 1);
  }

  private static TaskCreation submitting(Carrier carrier, Function<Tasks<?>, ExecutorService> executor) {
    return on(carrier, new TaskCreation() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(carrier.tasks(), task -> task) {
          @Override
          public ExecutorService perTask() {
            return executor.apply(carrier.tasks());
          }

          @Override
          public ExecutorService pool() {
            return executor.apply(carrier.tasks());
          }

          @Override
          public void release(ExecutorService executor) {
            executor.shutdown();
          }
        };
      }
    });
  }

  @Test
  void reusedThreadsFail() {
    assertFails("tasks; expected one for each task", submitting(PLATFORM, tasks -> Executors.newCachedThreadPool()),
        "submitPerTask", 1);
    assertFails("tasks; expected one for each task",
        submitting(Carrier.VIRTUAL, tasks -> Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())),
        "submitPerTask", 1);
  }

  @Test
  void aPoolThatIsTooSmallFails() {
    if (Carrier.parallelism() > 1) {
      assertFails("found 1 threads that run tasks at the same time",
          submitting(PLATFORM, tasks -> Executors.newFixedThreadPool(1)), "submitToPool", 1);
    }
  }

  @Test
  void aPoolThatIsTooLargeFails() {
    assertFails("found more than " + Carrier.parallelism() + " threads that run tasks at the same time",
        submitting(PLATFORM, tasks -> Executors.newFixedThreadPool(Carrier.parallelism() + 1)), "submitToPool", 1);
  }

  @Test
  void aPoolWithoutTheCreatorFails() {
    assertFails("threads that run tasks at the same time",
        submitting(FORK_JOIN, tasks -> Executors.newWorkStealingPool()), "submitToPool", 1);
  }

  @ParameterizedTest
  @EnumSource
  void tasksThatNeverSuspendFail(Carrier carrier) {
    var never = on(carrier, new EagerStart() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(carrier.tasks(), task -> task instanceof SuspendingTask ? through((SuspendingTask) task)
            : task);
      }
    });
    never.suspending = 100;
    if (carrier == Carrier.VIRTUAL) {
      assertFails("did not suspend, or did not go to the back of the queue", never, "deferredDefault", 1_000);
    }
  }

  private static Runnable through(SuspendingTask task) {
    return () -> {
      if (task.first()) {
        task.second();
      }
    };
  }

  /** Repeated, because another collection may happen by chance at this point of one trial. */
  @RepeatedTest(5)
  void longLivedObjectsArePromotedBeforeTheTrial() throws Exception {
    long[] collections = new long[2];
    var scenario = on(PLATFORM, new TaskCreation() {
      @Override
      protected void recordThreads(Object returned, Evidence evidence) {
        collections[0] = collections();
        super.recordThreads(returned, evidence);
      }
    });
    OnCreator.on(PLATFORM, () -> {
      scenario.open("baseline", 1);
      collections[1] = collections();
      return null;
    });
    assertTrue(collections[1] > collections[0], "no collection between the proof and the first iteration");
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(each -> each.getCollectionCount()).sum();
  }

  @Test
  void optionsThatPreventPromotionFail() {
    Trial.requireSettling(List.of("-Xmx512m", "-XX:+UseG1GC"));
    for (String option : List.of("-XX:+DisableExplicitGC", "-XX:+ExplicitGCInvokesConcurrent")) {
      assertThrows(ProofFailedException.class, () -> Trial.requireSettling(List.of("-Xmx512m", option)));
    }
  }

  @Test
  void soundCellsOfEachKindPass() {
    assertDoesNotThrow(() -> OnCreator.trial(submitting(PLATFORM, Tasks::pool), PLATFORM, "submitToPool", 1));
    assertDoesNotThrow(() -> OnCreator.trial(submitting(PLATFORM, Tasks::perTask), PLATFORM, "submitPerTask", 1));
  }
}

package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.PLATFORM;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.Barrier;
import taskmeter.scenario.task.Barriers;

/** A cell that does not do what its name says must fail, and must not be measured. */
class FaultInjectionTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static TaskCreation creation(Carrier carrier, Carrier real, UnaryOperator<Runnable> fault) {
    var scenario = new TaskCreation() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(real.tasks(), fault);
      }
    };
    scenario.carrier = carrier;
    scenario.tasks = 10;
    return scenario;
  }

  @ParameterizedTest
  @EnumSource
  void soundCellsPass(Carrier carrier) {
    assertDoesNotThrow(() -> OnCreator.trial(creation(carrier, carrier, task -> task), carrier, "startAndJoin", 1));
    assertDoesNotThrow(() -> OnCreator.trial(creation(carrier, carrier, task -> task), carrier, "fanOut", 10));
  }

  @Test
  void aWrongCreatorNamesTheOptionToAdd() {
    var scenario = creation(VIRTUAL, VIRTUAL, task -> task);
    var thrown = assertThrows(ProofFailedException.class, () -> OnCreator.trial(scenario, PLATFORM, "startAndJoin", 1));
    assertTrue(thrown.getMessage().contains("-p carrier=VIRTUAL -jvmArgsAppend \"-Djmh.executor=CUSTOM"),
        thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void tasksOfTheWrongKindFail(Carrier carrier) {
    var wrong = carrier == PLATFORM ? VIRTUAL : PLATFORM;
    assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(creation(carrier, wrong, task -> task), carrier, "startAndJoin", 1));
  }

  @ParameterizedTest
  @EnumSource
  void oneTaskOfTheWrongKindFails(Carrier carrier) {
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneElsewhere = task -> count.incrementAndGet() == 7 ? () -> elsewhere(carrier, task) : task;
    assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(creation(carrier, carrier, oneElsewhere), carrier, "fanOut", 10));
  }

  private static void elsewhere(Carrier carrier, Runnable task) {
    try {
      OnCreator.on(carrier == PLATFORM ? VIRTUAL : PLATFORM, () -> {
        task.run();
        return null;
      });
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLostTaskFails(Carrier carrier) {
    assertThrows(LostTaskException.class,
        () -> OnCreator.trial(creation(carrier, carrier, task -> () -> {}), carrier, "startAndJoin", 1));
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneLost = task -> count.incrementAndGet() == 7 ? () -> {} : task;
    assertThrows(LostTaskException.class, () -> OnCreator.trial(creation(carrier, carrier, oneLost), carrier, "fanOut",
        10));
  }

  @Test
  void aPoolInsteadOfAThreadPerTaskFails() {
    var one = Executors.newSingleThreadExecutor();
    var thrown = assertThrows(ProofFailedException.class, () -> OnCreator.trial(pooledFanOut(one), PLATFORM, "fanOut",
        10));
    assertTrue(thrown.getMessage().contains("found 1 threads for 10 tasks"), thrown.getMessage());
    one.shutdown();
  }

  private static TaskCreation pooledFanOut(ExecutorService pool) {
    var scenario = new TaskCreation() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(PLATFORM.tasks(), task -> task) {
          @Override
          public Object start(Runnable task) {
            return pool.submit(task);
          }

          @Override
          public void join(Object started) throws InterruptedException {
            try {
              ((Future<?>) started).get();
            } catch (ExecutionException e) {
              throw new IllegalStateException(e);
            }
          }
        };
      }
    };
    scenario.carrier = PLATFORM;
    scenario.tasks = 10;
    return scenario;
  }

  @Test
  void aWrongLookupFails() {
    var scenario = new CurrentTaskLookup() {
      @Override
      public Object currentThread() {
        return this;
      }
    };
    scenario.carrier = PLATFORM;
    assertThrows(ProofFailedException.class, () -> OnCreator.trial(scenario, PLATFORM, "currentThread", 1));
  }

  private static BarrierRendezvous barrier(Carrier carrier, UnaryOperator<Runnable> fault, int opensAt) {
    var scenario = new BarrierRendezvous() {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(carrier.tasks(), fault);
      }

      @Override
      Barrier meeting(BarrierKind kind) {
        // Not a Phaser: it refuses a party that it does not expect, if all arrive before it opens
        return new Barriers.OnCyclicBarrier(opensAt);
      }
    };
    scenario.carrier = carrier;
    scenario.parties = 4;
    scenario.timeoutNanos = BRIEF;
    return scenario;
  }

  @ParameterizedTest
  @EnumSource
  void aMissingPartyFails(Carrier carrier) {
    assertDoesNotThrow(() -> OnCreator.trial(barrier(carrier, party -> party, 4), carrier, "cyclicBarrier", 1));
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneMissing = party -> count.incrementAndGet() == 2 ? () -> {} : party;
    var thrown = assertThrows(LostTaskException.class,
        () -> OnCreator.trial(barrier(carrier, oneMissing, 4), carrier, "cyclicBarrier", 1));
    assertTrue(thrown.getMessage().contains("did not open"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aBarrierThatOpensTooEarlyFails(Carrier carrier) {
    assertThrows(LostTaskException.class,
        () -> OnCreator.trial(barrier(carrier, party -> party, 3), carrier, "cyclicBarrier", 1));
  }
}

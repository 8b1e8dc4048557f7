package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.EagerTasks;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.StartGate;
import taskmeter.scenario.task.SuspendingTask;

/** A start that does something else than its variant says must fail, and must not be measured. */
class StartFaultInjectionTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static EagerStart eager(Carrier carrier, int suspending, UnaryOperator<EagerTasks<Object>> fault) {
    var scenario = new EagerStart(new StartGate(BRIEF)) {
      @Override
      protected Tasks<Object> tasks() {
        return new FaultyTasks(carrier.tasks(), task -> task) {
          @Override
          @SuppressWarnings("unchecked")
          public EagerTasks<?> eager() {
            return fault.apply((EagerTasks<Object>) super.eager());
          }
        };
      }
    };
    scenario.carrier = carrier;
    scenario.suspending = suspending;
    return scenario;
  }

  private static Carrier creator(Carrier carrier) {
    return carrier == VIRTUAL ? FORK_JOIN : carrier;
  }

  @ParameterizedTest
  @EnumSource
  void soundStartsPass(Carrier carrier) {
    for (String variant : new String[] {"eager", "deferred"}) {
      for (int suspending : new int[] {0, 10, 100}) {
        assertDoesNotThrow(() -> OnCreator.trial(eager(carrier, suspending, tasks -> tasks), creator(carrier), variant,
            1_000));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEagerStartThatQueuesFails(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> deferring = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startDeferred(task);
      }
    };
    var thrown = assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(eager(carrier, 0, deferring), creator(carrier), "eager", 1_000));
    // A fast worker may already have run it
    assertTrue(thrown.getMessage().contains("first part had not run")
        || thrown.getMessage().contains("on another thread"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void anEagerStartOnAnotherThreadFails(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> elsewhere = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        Object started = sound.startDeferred(task);
        while (!((SuspendingTask) task).firstHasRun()) {
          Thread.onSpinWait();
        }
        return started;
      }
    };
    assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(eager(carrier, 0, elsewhere), creator(carrier), "eager", 1_000));
  }

  @Test
  void startsOnTheDefaultSchedulerFail() {
    UnaryOperator<EagerTasks<Object>> byDefault = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startDeferred(TwoParts task) {
        return task instanceof SuspendingTask ? Thread.startVirtualThread(task) : sound.startDeferred(task);
      }
    };
    var thrown = assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(eager(VIRTUAL, 0, byDefault), FORK_JOIN, "deferred", 1_000));
    assertTrue(thrown.getMessage().contains("has not started, or not on its creator's pool"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aDeferredStartThatIsEagerFails(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> hasty = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startDeferred(TwoParts task) {
        return task instanceof SuspendingTask ? sound.startEager(task) : sound.startDeferred(task);
      }
    };
    var thrown = assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(eager(carrier, 0, hasty), creator(carrier), "deferred", 1_000));
    assertTrue(thrown.getMessage().contains("first part of a deferred task"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aCreatorThatCouldNotContinueOnceIsVerifiedAgain(Carrier carrier) {
    var batches = new AtomicInteger();
    UnaryOperator<EagerTasks<Object>> unmounted = tasks -> new FaultyStarts(tasks) {
      private int starts;

      @Override
      public Object startDeferred(TwoParts task) {
        Object started = sound.startDeferred(task);
        if (task instanceof SuspendingTask && starts++ % 1_000 == 0 && batches.incrementAndGet() == 2) {
          while (!((SuspendingTask) task).firstHasRun()) {
            Thread.onSpinWait();
          }
        }
        return started;
      }
    };
    assertDoesNotThrow(() -> OnCreator.trial(eager(carrier, 0, unmounted), creator(carrier), "deferred", 1_000));
    assertTrue(batches.get() > 4, batches::toString);
  }

  @ParameterizedTest
  @EnumSource
  void aTaskThatDoesNotSuspendFails(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> unsuspended = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startEager(new RunsThrough(task));
      }
    };
    var thrown = assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(eager(carrier, 100, unsuspended), creator(carrier), "eager", 1_000));
    assertTrue(thrown.getMessage().contains("second part"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aLostSecondPartFails(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> halved = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startEager(new OnlyFirst(task));
      }
    };
    assertThrows(LostTaskException.class,
        () -> OnCreator.trial(eager(carrier, 100, halved), creator(carrier), "eager", 1_000));
  }

  private record RunsThrough(EagerTasks.TwoParts task) implements EagerTasks.TwoParts {
    @Override
    public boolean first() {
      if (task.first()) {
        task.second();
      }
      return false;
    }

    @Override
    public void second() {}
  }

  private record OnlyFirst(EagerTasks.TwoParts task) implements EagerTasks.TwoParts {
    @Override
    public boolean first() {
      task.first();
      return false;
    }

    @Override
    public void second() {}
  }
}

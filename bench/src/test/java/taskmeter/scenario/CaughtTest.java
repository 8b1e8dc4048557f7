package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;
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

/** A cell that does not do what its name says must fail, never be measured. */
class CaughtTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static TaskCreation creation(Carrier carrier, Carrier real, UnaryOperator<Runnable> fault) {
    var scenario = new TaskCreation() {
      @Override
      Tasks<Object> tasks() {
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
  void aCreatorOfTheWrongKindIsToldTheOptionToAdd() {
    var scenario = creation(VIRTUAL, VIRTUAL, task -> task);
    var thrown = assertThrows(WrongCarrier.class, () -> OnCreator.trial(scenario, PLATFORM, "startAndJoin", 1));
    assertTrue(thrown.getMessage().contains("-p carrier=VIRTUAL -jvmArgsAppend \"-Djmh.executor=CUSTOM"),
        thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void tasksOfTheWrongKind(Carrier carrier) {
    var wrong = carrier == PLATFORM ? VIRTUAL : PLATFORM;
    assertThrows(WrongCarrier.class,
        () -> OnCreator.trial(creation(carrier, wrong, task -> task), carrier, "startAndJoin", 1));
  }

  @ParameterizedTest
  @EnumSource
  void oneOfManyTasksOfTheWrongKind(Carrier carrier) {
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneElsewhere = task -> count.incrementAndGet() == 7 ? () -> elsewhere(carrier, task) : task;
    assertThrows(WrongCarrier.class,
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
  void aLostTask(Carrier carrier) {
    assertThrows(LostTask.class,
        () -> OnCreator.trial(creation(carrier, carrier, task -> () -> {}), carrier, "startAndJoin", 1));
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneLost = task -> count.incrementAndGet() == 7 ? () -> {} : task;
    assertThrows(LostTask.class, () -> OnCreator.trial(creation(carrier, carrier, oneLost), carrier, "fanOut", 10));
  }

  private static BarrierRendezvous barrier(Carrier carrier, UnaryOperator<Runnable> fault, int opensAt) {
    var scenario = new BarrierRendezvous(BRIEF) {
      @Override
      Tasks<Object> tasks() {
        return new FaultyTasks(carrier.tasks(), fault);
      }

      @Override
      Meeting meeting(String variant) {
        return new Meetings.OnPhaser(opensAt);
      }
    };
    scenario.carrier = carrier;
    scenario.parties = 4;
    return scenario;
  }

  @ParameterizedTest
  @EnumSource
  void aMissingParty(Carrier carrier) {
    assertDoesNotThrow(() -> OnCreator.trial(barrier(carrier, party -> party, 4), carrier, "phaser", 1));
    var count = new AtomicInteger();
    UnaryOperator<Runnable> oneMissing = party -> count.incrementAndGet() == 2 ? () -> {} : party;
    var thrown = assertThrows(LostTask.class,
        () -> OnCreator.trial(barrier(carrier, oneMissing, 4), carrier, "phaser", 1));
    assertTrue(thrown.getMessage().contains("did not open"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aBarrierThatOpensTooEarly(Carrier carrier) {
    assertThrows(LostTask.class, () -> OnCreator.trial(barrier(carrier, party -> party, 3), carrier, "phaser", 1));
  }

  private static EagerStart eager(Carrier carrier, int suspending, UnaryOperator<EagerTasks<Object>> fault) {
    var scenario = new EagerStart(new StartGate(BRIEF)) {
      @Override
      Tasks<Object> tasks() {
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
  void anEagerStartThatIsNone(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> deferring = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startDeferred(task);
      }
    };
    var thrown = assertThrows(WrongCarrier.class,
        () -> OnCreator.trial(eager(carrier, 0, deferring), creator(carrier), "eager", 1_000));
    assertTrue(thrown.getMessage().contains("first part had not run"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aDeferredStartThatIsEager(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> hasty = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startDeferred(TwoParts task) {
        return sound.startEager(task);
      }
    };
    var thrown = assertThrows(WrongCarrier.class,
        () -> OnCreator.trial(eager(carrier, 0, hasty), creator(carrier), "deferred", 1_000));
    assertTrue(thrown.getMessage().contains("first part of a deferred task"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aTaskThatDoesNotSuspendButRunsThrough(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> unsuspended = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startEager(new RunsThrough(task));
      }
    };
    var thrown = assertThrows(WrongCarrier.class,
        () -> OnCreator.trial(eager(carrier, 100, unsuspended), creator(carrier), "eager", 1_000));
    assertTrue(thrown.getMessage().contains("second part"), thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void aSecondPartThatIsLost(Carrier carrier) {
    UnaryOperator<EagerTasks<Object>> halved = tasks -> new FaultyStarts(tasks) {
      @Override
      public Object startEager(TwoParts task) {
        return sound.startEager(new OnlyFirst(task));
      }
    };
    assertThrows(LostTask.class,
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

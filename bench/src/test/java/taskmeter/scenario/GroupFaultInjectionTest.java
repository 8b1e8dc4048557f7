package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.Group;
import taskmeter.scenario.task.GroupChild;

/** A group that is left too early, or whose children do not do what the label says, must fail. */
class GroupFaultInjectionTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  /** A group with faulty executors. */
  private static TaskGroup group(Carrier carrier, int failing, UnaryOperator<ExecutorService> fault) {
    return group(carrier, failing, new FaultyTasks(carrier.tasks(), task -> task) {
      @Override
      public ExecutorService perTask() {
        return fault.apply(super.perTask());
      }

      @Override
      public ExecutorService pool() {
        return fault.apply(super.pool());
      }
    });
  }

  private static TaskGroup group(Carrier carrier, int failing, Tasks<Object> faulty) {
    var scenario = new TaskGroup() {
      @Override
      protected Tasks<Object> tasks() {
        return faulty;
      }
    };
    scenario.carrier = carrier;
    scenario.tasks = 10;
    scenario.failing = failing;
    return scenario;
  }

  private static void trial(TaskGroup scenario, String variant) throws Exception {
    OnCreator.trial(scenario, scenario.carrier, variant, 1);
  }

  private static void assertFails(String reason, TaskGroup scenario, String variant) {
    scenario.timeoutNanos = BRIEF;
    var thrown = assertThrows(ProofFailedException.class, () -> trial(scenario, variant));
    assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void soundScopesPass(int failing) {
    for (var carrier : List.of(PLATFORM, VIRTUAL)) {
      for (var variant : List.of("structuredTaskScope", "executorClose", "baseline")) {
        assertDoesNotThrow(() -> trial(group(carrier, failing, executor -> executor), variant));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void soundGroupsOnOpenExecutorsPass(Carrier carrier) {
    for (var variant : List.of("invokeAll", "completableFutures")) {
      assertDoesNotThrow(() -> trial(group(carrier, 0, executor -> executor), variant));
    }
  }

  @Test
  void soundForksPass() {
    assertDoesNotThrow(() -> trial(group(FORK_JOIN, 0, executor -> executor), "forkJoinInvokeAll"));
  }

  @Test
  void aGroupThatIsLeftTooEarlyFails() {
    assertThrows(LostTaskException.class, () -> trial(group(VIRTUAL, 0, executor -> new FaultyExecutor(executor) {
      @Override
      public void close() {
        shutdown();
      }
    }), "executorClose"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "VIRTUAL"})
  void siblingsThatAreNotInterruptedFail(Carrier carrier) {
    assertFails("found a child that was not interrupted", group(carrier, 1, executor -> new FaultyExecutor(executor) {
      @Override
      public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
      }
    }), "executorClose");
  }

  @Test
  void aFailureThatDoesNotArriveFails() {
    var failed = calledGroup(true);
    var thrown = assertThrows(ProofFailedException.class, () -> failed.left(Optional.empty()));
    assertTrue(thrown.getMessage().contains("expected the failure of the middle child"), thrown.getMessage());
    Optional<Throwable> other = Optional.of(new GroupChild.FailedException());
    assertThrows(ProofFailedException.class, () -> failed.left(other));
    assertThrows(ProofFailedException.class, () -> calledGroup(false).left(other));
  }

  private static Group calledGroup(boolean fails) {
    var group = Group.ofCalls(3, fails);
    for (var child : group.children()) {
      try {
        child.run();
      } catch (GroupChild.FailedException expected) {
        assertTrue(fails);
      }
    }
    return group;
  }

  @Test
  void aGroupWithOtherChildrenFails() {
    var thrown = assertThrows(ProofFailedException.class, () -> calledGroup(false).requireChildren(4, 0));
    assertTrue(thrown.getMessage().contains("found 3 children, of which 0 were interrupted; expected 4 and 0"),
        thrown.getMessage());
    assertThrows(ProofFailedException.class, () -> calledGroup(true).requireChildren(3, 2));
  }

  @Test
  void aChildThatIsNotStartedFails() {
    assertThrows(LostTaskException.class, () -> trial(group(VIRTUAL, 0, executor -> new FaultyExecutor(executor) {
      private int submitted;

      @Override
      public <T> Future<T> submit(Callable<T> task) {
        return ++submitted == 7 ? new FutureTask<>(task) : super.submit(task);
      }
    }), "executorClose"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PLATFORM", "VIRTUAL"})
  void childrenThatTheirCreatorRunsFail(Carrier carrier) {
    UnaryOperator<ExecutorService> calling = executor -> new FaultyExecutor(executor) {
      @Override
      public <T> Future<T> submit(Callable<T> task) {
        var called = new FutureTask<>(task);
        called.run();
        return called;
      }
    };
    assertFails("found a thread of a child that lives on after its group", group(carrier, 0, calling), "executorClose");
  }

  @Test
  void threadsOfTheWrongKindFail() {
    assertFails("tasks on PLATFORM; expected VIRTUAL and VIRTUAL",
        group(VIRTUAL, 0, executor -> Executors.newThreadPerTaskExecutor(Thread::new)), "executorClose");
    assertFails("tasks on PLATFORM; expected VIRTUAL and VIRTUAL", scoped(VIRTUAL, Optional.of(Thread::new)),
        "structuredTaskScope");
    assertFails("tasks on VIRTUAL; expected PLATFORM and PLATFORM", scoped(PLATFORM, Optional.empty()),
        "structuredTaskScope");
  }

  private static TaskGroup scoped(Carrier carrier, Optional<ThreadFactory> threads) {
    return group(carrier, 0, new FaultyTasks(carrier.tasks(), task -> task) {
      @Override
      public Optional<ThreadFactory> scopeThreads() {
        return threads;
      }
    });
  }

  @Test
  void aThreadThatRunsTwoChildrenFails() {
    UnaryOperator<ExecutorService> pool = executor -> Executors.newFixedThreadPool(2);
    assertFails("threads for 30 tasks; expected one for each task", group(PLATFORM, 0, pool), "executorClose");
    for (var variant : List.of("invokeAll", "completableFutures")) {
      assertFails("found a thread of a child that lives on after its group", group(PLATFORM, 0, pool), variant);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChildThatRunsTwiceFails(Carrier carrier) {
    assertFails("found a child that ran 2 times", group(carrier, 0, executor -> new FaultyExecutor(executor) {
      @Override
      public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
        Callable<T> first = tasks.iterator().next();
        var more = new ArrayList<Callable<T>>(tasks);
        more.set(0, () -> {
          first.call();
          return first.call();
        });
        return super.invokeAll(more);
      }
    }), "invokeAll");
  }
}

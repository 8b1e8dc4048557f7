package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;
import static taskmeter.carrier.Carrier.VIRTUAL;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.NotAvailableException;
import taskmeter.carrier.PartsPool;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.OnCreator;
import taskmeter.scenario.proof.PoolSizeProof;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.tree.LeafWork;
import taskmeter.scenario.tree.TreeShape;

/** A tree whose nodes do not do what its label says must fail, and must not be measured. */
class TreeFaultInjectionTest {

  private static final long BRIEF = TimeUnit.MILLISECONDS.toNanos(300);

  private static TaskTree tree(Carrier carrier, LeafWork leaves, UnaryOperator<Tasks<Object>> fault) {
    var scenario = new TaskTree() {
      @Override
      protected Tasks<Object> tasks() {
        return fault.apply(super.tasks());
      }
    };
    scenario.carrier = carrier;
    scenario.leaves = leaves;
    scenario.levels = 3;
    scenario.timeoutNanos = BRIEF;
    return scenario;
  }

  private static String failure(Carrier carrier, LeafWork leaves, UnaryOperator<Tasks<Object>> fault, String variant) {
    return assertThrows(ProofFailedException.class,
        () -> OnCreator.trial(tree(carrier, leaves, fault), carrier, variant, 1)).getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void soundTreesPass(Carrier carrier) {
    for (var leaves : LeafWork.values()) {
      for (String variant : List.of("deferred", "eager", "blocking", "baseline", "grouped")) {
        if (!Set.of("eager VIRTUAL", "grouped FORK_JOIN").contains(variant + " " + carrier)) {
          assertDoesNotThrow(() -> runSound(tree(carrier, leaves, sound -> sound), variant), variant + " " + leaves);
        }
      }
    }
  }

  /** On a busy machine a tree of platform threads can take too long for a measurement. */
  private static void runSound(TaskTree tree, String variant) throws Exception {
    try {
      OnCreator.trial(tree, tree.carrier, variant, 1);
    } catch (NotAvailableException tooLong) {
      assertTrue(tooLong.getMessage().startsWith("one invocation took"), tooLong.getMessage());
    }
  }

  @Test
  void treesHaveAsManyNodesAsInPyperformance() {
    assertEquals(258, new TreeShape(3, LeafWork.none, true).nodeCount());
    assertEquals(216, new TreeShape(3, LeafWork.none, true).leafCount());
    assertEquals(55_986, new TreeShape(6, LeafWork.none, true).nodeCount());
    assertEquals(46_656, new TreeShape(6, LeafWork.none, true).leafCount());
  }

  @Test
  void nodesThatDoNotRunFail() {
    UnaryOperator<Tasks<Object>> lost = sound -> new FaultyTasks(sound, task -> () -> {});
    var thrown = assertThrows(RuntimeException.class,
        () -> OnCreator.trial(tree(VIRTUAL, LeafWork.none, lost), VIRTUAL, "deferred", 1));
    assertEquals("a node had not ended when its parent continued", thrown.getMessage());
  }

  @Test
  void leavesThatDoNotSleepFail() {
    UnaryOperator<Tasks<Object>> sleepless = sound -> new FaultyTasks(sound, task -> task) {
      @Override
      public void sleep(long millis) {}
    };
    assertThrows(RuntimeException.class,
        () -> OnCreator.trial(tree(VIRTUAL, LeafWork.memoization, sleepless), VIRTUAL, "deferred", 1));
    assertThrows(Exception.class,
        () -> OnCreator.trial(tree(FORK_JOIN, LeafWork.memoization, sleepless), FORK_JOIN, "blocking", 1));
  }

  /** The parts of the proof of the pool's size must run in the pool. */
  private static UnaryOperator<Tasks<Object>> running(UnaryOperator<Runnable> fault) {
    return sound -> new FaultyTasks(sound, task -> task) {
      @Override
      public PartsPool parts() {
        ExecutorService pool = sound.pool();
        return new PartsPool(task -> {
          if (task instanceof PoolSizeProof.Member) {
            pool.execute(task);
          } else {
            fault.apply(task).run();
          }
        }, () -> false, pool::shutdown);
      }
    };
  }

  @Test
  void aDeferredTreeThatIsEagerFails() {
    String reason = failure(PLATFORM, LeafWork.none, running(task -> task), "deferred");
    assertEquals("nodes that began inside their start: found 258 in a tree; expected 0", reason);
  }

  @Test
  void nodesOnOtherThreadsFail() {
    String reason = failure(PLATFORM, LeafWork.none, running(task -> new Thread(task)::start), "deferred");
    assertTrue(reason.contains("expected those of the pool"), reason);
  }
}

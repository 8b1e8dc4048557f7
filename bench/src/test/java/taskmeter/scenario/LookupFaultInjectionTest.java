package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.PLATFORM;

import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.RunningTask;

/** A method that looks nothing up must fail, even if its first result is right. */
class LookupFaultInjectionTest {

  private static void assertFails(String reason, CurrentTaskLookup scenario, String variant, int operations) {
    scenario.carrier = PLATFORM;
    var thrown = assertThrows(ProofFailedException.class, () -> OnTask.trial(scenario, variant, operations));
    assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
  }

  @Test
  void soundLookupsPass() throws Exception {
    for (String variant : new String[] {"threadLocal", "registry", "currentThread", "baseline"}) {
      OnTask.trial(new CurrentTaskLookup(), variant, 1);
    }
    for (String variant : new String[] {"threadLocalDependent", "registryDependent", "baselineDependent"}) {
      OnTask.trial(new CurrentTaskLookup(), variant, CurrentTaskLookup.CHAIN);
    }
  }

  @Test
  void aCachedResultFails() {
    assertFails("the lookup found", new CurrentTaskLookup() {
      private Object found;

      @Override
      public Object threadLocal() {
        found = found == null ? super.threadLocal() : found;
        return found;
      }
    }, "threadLocal", 1);
    assertFails("the lookup found", new CurrentTaskLookup() {
      private final Object found = Thread.currentThread();

      @Override
      public Object currentThread() {
        return found;
      }
    }, "currentThread", 1);
    assertFails("the lookup found", new CurrentTaskLookup() {
      @Override
      public Object forkJoinPool() {
        return ForkJoinTask.inForkJoinPool() ? super.forkJoinPool() : this;
      }
    }, "forkJoinPool", 1);
  }

  @Test
  void aChainOfAnotherLengthFails() {
    assertFails("the lookup found", new CurrentTaskLookup() {
      @Override
      public int threadLocalDependent() {
        super.threadLocalDependent();
        return super.threadLocalDependent();
      }
    }, "threadLocalDependent", CurrentTaskLookup.CHAIN);
  }

  @Test
  void aChainWithoutLookupsFails() {
    assertFails("the lookup found", new CurrentTaskLookup() {
      @Override
      public int registryDependent() {
        places = places.length == 0 ? RunningTask.current().places : places;
        return super.baselineDependent();
      }
    }, "registryDependent", CurrentTaskLookup.CHAIN);
  }

  @Test
  void aWrongOperationCountFails() {
    assertFails("expected one for each lookup, 1", new CurrentTaskLookup(), "threadLocal", 2);
    assertFails("expected one for each lookup, 8", new CurrentTaskLookup(), "threadLocalDependent", 16);
  }
}

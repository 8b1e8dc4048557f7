package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.carrier.Carrier.PLATFORM;

import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.RunningTask;

/** A lookup that is none must fail, though it gives the right answer to whoever asks once. */
class LookupFaultInjectionTest {

  private static void assertCaught(String reason, CurrentTaskLookup scenario, String variant, int operations) {
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
  void aLookupThatReturnsWhatWasFoundBefore() {
    assertCaught("the lookup found", new CurrentTaskLookup() {
      private Object found;

      @Override
      public Object threadLocal() {
        found = found == null ? super.threadLocal() : found;
        return found;
      }
    }, "threadLocal", 1);
    assertCaught("the lookup found", new CurrentTaskLookup() {
      private final Object found = Thread.currentThread();

      @Override
      public Object currentThread() {
        return found;
      }
    }, "currentThread", 1);
    assertCaught("the lookup found", new CurrentTaskLookup() {
      @Override
      public Object forkJoinPool() {
        return ForkJoinTask.inForkJoinPool() ? super.forkJoinPool() : this;
      }
    }, "forkJoinPool", 1);
  }

  @Test
  void aDependentLookupThatMakesFewerSteps() {
    assertCaught("the lookup found", new CurrentTaskLookup() {
      @Override
      public int threadLocalDependent() {
        super.threadLocalDependent();
        return super.threadLocalDependent();
      }
    }, "threadLocalDependent", CurrentTaskLookup.CHAIN);
  }

  @Test
  void aDependentLookupThatLooksNothingUp() {
    assertCaught("the lookup found", new CurrentTaskLookup() {
      @Override
      public int registryDependent() {
        places = places.length == 0 ? RunningTask.current().places : places;
        return super.baselineDependent();
      }
    }, "registryDependent", CurrentTaskLookup.CHAIN);
  }

  @Test
  void lookupsThatAreCountedAsMore() {
    assertCaught("allowed is one for each lookup, 1", new CurrentTaskLookup(), "threadLocal", 2);
    assertCaught("allowed is one for each lookup, 8", new CurrentTaskLookup(), "threadLocalDependent", 16);
  }
}

package taskmeter.scenario.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ContextSwitchesTest {

  private static final int ENOUGH = 20;

  /** More spinning threads than processors, so that the kernel must preempt each of them. */
  private static final class Crowd implements AutoCloseable {
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();

    Crowd() {
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        threads.add(Thread.ofPlatform().start(() -> {
          while (!ended.get()) {
            Thread.onSpinWait();
          }
        }));
      }
    }

    /** Waits until the threads have been preempted often enough; a minute at most. */
    long preempted(ContextSwitches since) throws InterruptedException {
      long count = 0;
      for (int tries = 0; count < ENOUGH && tries < 3_000; tries++) {
        Thread.sleep(20);
        count = ContextSwitches.now().since(since);
      }
      return count;
    }

    @Override
    public void close() {
      ended.set(true);
      threads.forEach(Crowd::join);
    }

    private static void join(Thread thread) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void preemptedThreadsAreCounted() throws InterruptedException {
    try (Crowd crowd = new Crowd()) {
      ContextSwitches before = ContextSwitches.now();
      assertTrue(before.known());
      long count = crowd.preempted(before);
      assertTrue(count >= ENOUGH, "found " + count);
    }
  }

  @Test
  void noSwitchesSinceItself() {
    ContextSwitches now = ContextSwitches.now();
    assertEquals(0, now.since(now));
  }

  @Test
  void endedThreadsDoNotReduceTheCount() throws InterruptedException {
    ContextSwitches whileTheyLived;
    try (Crowd crowd = new Crowd()) {
      crowd.preempted(ContextSwitches.now());
      whileTheyLived = ContextSwitches.now();
    }
    long since = ContextSwitches.now().since(whileTheyLived);
    assertTrue(since >= 0, "found " + since);
  }
}

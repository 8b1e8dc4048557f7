package taskmeter.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final long BYTES = 64L << 20;
  /** Large against what other threads of this JVM allocate in the meantime. */
  private static final double EXACT = 0.01;
  private static volatile Object sink;

  /** Allocates about {@link #BYTES}. */
  private static void allocate() {
    for (long bytes = 0; bytes < BYTES; bytes += 1 << 16) {
      sink = new byte[(1 << 16) - 16];
    }
  }

  private static void assertExact(long bytes) {
    assertEquals(BYTES, bytes, BYTES * EXACT);
  }

  @Test
  void allThreadsButTheCallingOneAreCounted() throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      executor.submit(() -> {}).get();
      executor.submit(() -> {}).get();
      Allocation allocation = Allocation.now();
      allocate();
      Future<?> other = executor.submit(AllocationTest::allocate);
      other.get();
      assertExact(allocation.since().orElseThrow());
    }
  }

  @Test
  void threadsThatEndAreCounted() throws Exception {
    Allocation allocation = Allocation.now();
    Thread thread = new Thread(AllocationTest::allocate);
    thread.start();
    thread.join();
    assertExact(allocation.since().orElseThrow());
  }

  @Test
  void onOlderJdksLiveThreadsAreExact() throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
      executor.submit(() -> {}).get();
      Allocation allocation = Allocation.ofLiveThreads();
      allocate();
      executor.submit(AllocationTest::allocate).get();
      assertExact(allocation.since().orElseThrow());
    }
  }

  @Test
  void onOlderJdksTheCountIsUnknownIfAThreadStarts() throws Exception {
    Allocation allocation = Allocation.ofLiveThreads();
    Thread thread = new Thread(AllocationTest::allocate);
    thread.start();
    thread.join();
    assertTrue(allocation.since().isEmpty());
  }

  @Test
  void onOlderJdksTheCountIsUnknownIfAThreadEnds() throws Exception {
    Thread thread = new Thread(() -> {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException ends) {
        allocate();
      }
    });
    thread.start();
    Allocation allocation = Allocation.ofLiveThreads();
    thread.interrupt();
    thread.join();
    assertTrue(allocation.since().isEmpty());
  }
}

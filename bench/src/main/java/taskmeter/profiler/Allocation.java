package taskmeter.profiler;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes that all threads of this JVM have allocated in the heap, except for the thread that calls it, which runs
 * JMH itself. A virtual thread allocates on behalf of its carrier thread.
 *
 * <p>{@code getTotalThreadAllocatedBytes} includes threads that have ended. JDK 21 and later have it, and so do updates
 * of JDK 17. On a JDK without it, the bytes of threads that have ended are lost: there the count is unknown if a thread
 * started or ended in the meantime.
 */
abstract class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Optional<Method> TOTAL = total();

  private static Optional<Method> total() {
    try {
      return Optional.of(ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes"));
    } catch (NoSuchMethodException older) {
      return Optional.empty();
    }
  }

  static Allocation now() {
    return TOTAL.isPresent() ? new OfAll() : ofLiveThreads();
  }

  /** The count on a JDK that does not count threads that have ended. */
  static Allocation ofLiveThreads() {
    return new OfLiveThreads();
  }

  /** The bytes since then; empty if they are unknown. */
  abstract OptionalLong since();

  private static final class OfAll extends Allocation {

    private final long own = ownBytes();
    private final long all = allBytes();

    @Override
    OptionalLong since() {
      long allNow = allBytes();
      return OptionalLong.of(Math.max(0, allNow - all - (ownBytes() - own)));
    }

    private static long ownBytes() {
      return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static long allBytes() {
      try {
        return (long) TOTAL.orElseThrow().invoke(THREADS);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class OfLiveThreads extends Allocation {

    private final long started = THREADS.getTotalStartedThreadCount();
    private final Map<Long, Long> bytes = bytesByThread();

    @Override
    OptionalLong since() {
      var now = bytesByThread();
      return started == THREADS.getTotalStartedThreadCount() && now.keySet().equals(bytes.keySet())
          ? OptionalLong.of(now.keySet().stream().mapToLong(thread -> now.get(thread) - bytes.get(thread)).sum())
          : OptionalLong.empty();
    }

    /** Negative bytes mean that the thread has ended. */
    private static Map<Long, Long> bytesByThread() {
      long[] others = Arrays.stream(THREADS.getAllThreadIds())
          .filter(thread -> thread != Thread.currentThread().getId()).toArray();
      long[] found = THREADS.getThreadAllocatedBytes(others);
      var byThread = new HashMap<Long, Long>();
      for (int i = 0; i < others.length; i++) {
        if (found[i] >= 0) {
          byThread.put(others[i], found[i]);
        }
      }
      return byThread;
    }
  }
}

package taskmeter.carrier;

import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;

/**
 * The JDK's default scheduler of virtual threads. Before JDK 24 no public API has the size of its pool. So it is read
 * from a field, which needs {@code --add-opens java.base/java.lang=ALL-UNNAMED}. Without that option it is unknown.
 */
public final class DefaultScheduler {

  private static final int MOST = 256;

  private DefaultScheduler() {}

  /** The largest size of the pool by default, including threads that compensate for pinned virtual threads. */
  public static int mostThreads() {
    return Math.max(MOST, Carrier.parallelism());
  }

  static OptionalInt poolSize() {
    for (String field : new String[] {"DEFAULT_SCHEDULER", "BUILTIN_SCHEDULER"}) {
      try {
        var scheduler = Class.forName("java.lang.VirtualThread").getDeclaredField(field);
        scheduler.setAccessible(true);
        if (scheduler.get(Thread.currentThread()) instanceof ForkJoinPool) {
          return OptionalInt.of(((ForkJoinPool) scheduler.get(Thread.currentThread())).getPoolSize());
        }
      } catch (ReflectiveOperationException | RuntimeException e) {
        continue;
      }
    }
    return OptionalInt.empty();
  }
}

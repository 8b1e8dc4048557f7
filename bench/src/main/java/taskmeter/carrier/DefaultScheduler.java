package taskmeter.carrier;

import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;

/**
 * The pool under virtual threads. No public API tells its size before JDK 24, so its field is read, which needs
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED}; what cannot be read is left out, not guessed.
 */
public final class DefaultScheduler {

  private static final int MOST = 256;

  private DefaultScheduler() {}

  /** As many threads it may have, those of pinned virtual threads included, where no option says otherwise. */
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

package taskmeter.carrier;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinWorkerThread;

/** What tasks run on: the columns of the matrix. */
public enum Carrier {
  /** A kernel thread for each task, or a fixed pool of them. */
  PLATFORM("platform threads", "platform thread") {
    @Override
    public Tasks<?> tasks() {
      return new PlatformThreads();
    }
  },

  /** Virtual threads on the JDK's default scheduler, final since JDK 21 (JEP 444). */
  VIRTUAL("virtual threads", "virtual thread") {
    @Override
    public Tasks<?> tasks() {
      return new VirtualThreads();
    }

    @Override
    public Optional<String> unavailable() {
      return Java21.PRESENT
          ? Optional.empty()
          : Optional.of("virtual threads are final from JDK 21 on (JEP 444)");
    }
  },

  /** Fork-join tasks in {@link ForkJoinTasks#workers()}. */
  FORK_JOIN("ForkJoinPool", "ForkJoinPool worker") {
    @Override
    public Tasks<?> tasks() {
      return new ForkJoinTasks();
    }
  };

  private final String title;
  private final String thread;

  Carrier(String title, String thread) {
    this.title = title;
    this.thread = thread;
  }

  /** What the carrier is called in a chart. */
  public final String title() {
    return title;
  }

  /** What a thread of this kind is called, where it is the creator of tasks. */
  public final String thread() {
    return thread;
  }

  /** This carrier, at work in this JVM. */
  public abstract Tasks<?> tasks();

  /** Why this JVM does not have it. */
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  /** The kind of a thread, found out from the thread itself. */
  public static Carrier of(Thread thread) {
    if (Java21.isVirtual(thread)) {
      return VIRTUAL;
    }
    return thread instanceof ForkJoinWorkerThread ? FORK_JOIN : PLATFORM;
  }

  /**
   * Parallelism of every carrier: the processors that the JVM sees, so that {@code taskset} and a container's
   * quota change all three alike.
   */
  public static int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** The carrier of that name, in any case. */
  public static Carrier named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

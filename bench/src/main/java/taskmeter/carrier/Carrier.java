package taskmeter.carrier;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What tasks run on: the columns of the matrix. All that differs between them is in their {@link Tasks}. */
public enum Carrier {

  /** A kernel thread for each task, or a fixed pool of them. */
  PLATFORM("platform threads", "platform thread", PlatformThreads::new),

  /** Virtual threads on the JDK's default scheduler, final since JDK 21 (JEP 444). */
  VIRTUAL("virtual threads", "virtual thread", VirtualThreads::new),

  /** Fork-join tasks in {@link ForkJoinTasks#workers()}. */
  FORK_JOIN("ForkJoinPool", "ForkJoinPool worker", ForkJoinTasks::new);

  private final String title;
  private final String thread;
  private final Supplier<Tasks<?>> tasks;

  Carrier(String title, String thread, Supplier<Tasks<?>> tasks) {
    this.title = title;
    this.thread = thread;
    this.tasks = tasks;
  }

  /** What the carrier is called in a chart. */
  public String title() {
    return title;
  }

  /** What a thread of this kind is called, where it is the creator of tasks. */
  public String thread() {
    return thread;
  }

  /** This carrier, at work in this JVM. */
  public Tasks<?> tasks() {
    return tasks.get();
  }

  /** The kind of thread that creates this carrier's tasks: its own, unless it says otherwise. */
  public Carrier creator() {
    return tasks().creator().orElse(this);
  }

  /**
   * The kind of a thread, found out from the thread itself.
   *
   * @throws IllegalStateException where it is of no carrier, or of several
   */
  public static Carrier of(Thread thread) {
    var owners = Stream.of(values()).filter(carrier -> carrier.tasks().owns(thread)).toArray(Carrier[]::new);
    if (owners.length != 1) {
      throw new IllegalStateException(thread + ": found " + owners.length + " carriers that own it, allowed is one");
    }
    return owners[0];
  }

  /**
   * Parallelism of every carrier: the processors that the JVM sees, so that {@code taskset} and a container's
   * quota change all of them alike.
   */
  public static int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** The carrier of that name, in any case. */
  public static Carrier named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

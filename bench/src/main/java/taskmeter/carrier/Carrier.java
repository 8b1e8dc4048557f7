package taskmeter.carrier;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A kind of thread that runs tasks: a column of the matrix. (Not a carrier thread of JEP 444, on which a virtual thread
 * is mounted.) Carriers differ in their {@link Tasks} only.
 */
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

  /** The carrier's name in a chart. */
  public String title() {
    return title;
  }

  /** The name of a thread of this kind that creates tasks. */
  public String thread() {
    return thread;
  }

  /** This carrier's implementation in this JVM. */
  public Tasks<?> tasks() {
    return tasks.get();
  }

  /** The kind of thread that creates this carrier's tasks: its own by default. */
  public Carrier creator() {
    return tasks().creator().orElse(this);
  }

  /**
   * Returns the carrier that a thread belongs to.
   *
   * @throws IllegalStateException if it belongs to no carrier, or to several
   */
  public static Carrier of(Thread thread) {
    var owners = Stream.of(values()).filter(carrier -> carrier.tasks().owns(thread)).toArray(Carrier[]::new);
    if (owners.length != 1) {
      throw new IllegalStateException(thread + ": found " + owners.length + " carriers that own it; expected one");
    }
    return owners[0];
  }

  /**
   * The parallelism of every carrier: the processors that the JVM sees, so that {@code taskset} and a container's quota
   * change all carriers alike.
   */
  public static int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Returns the carrier with this name, in upper or lower case. */
  public static Carrier named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}

package taskmeter.scenario;

import java.util.concurrent.ConcurrentHashMap;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.Java25;

/**
 * The task from whose inside {@link CurrentTaskLookup} looks up: JMH's worker runs within it, on the creator, with the
 * task in a thread-local, a scoped value and a registry.
 */
public final class RunningTask extends CreatorThread {

  static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();
  static final ConcurrentHashMap<Thread, Object> REGISTRY = new ConcurrentHashMap<>();
  static final Object SCOPED = Java25.PRESENT ? Java25.newScopedValue() : "no scoped values in this JDK";

  /** As JMH calls it. */
  public RunningTask(int threads, String prefix) {
    super(threads, prefix);
  }

  /** The task of the calling thread. */
  static Object current() {
    return REGISTRY.get(Thread.currentThread());
  }

  @Override
  protected void within(Runnable life) {
    var task = new Object();
    LOCAL.set(task);
    REGISTRY.put(Thread.currentThread(), task);
    if (Java25.PRESENT) {
      Java25.runWhere(SCOPED, task, life);
    } else {
      life.run();
    }
  }
}

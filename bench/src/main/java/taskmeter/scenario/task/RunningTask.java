package taskmeter.scenario.task;

import java.util.concurrent.ConcurrentHashMap;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.Java25;
import taskmeter.scenario.CurrentTaskLookup;

/**
 * The task in which {@link CurrentTaskLookup} looks up: JMH's worker runs inside it, on the creator, and the task is
 * in a thread local, a scoped value and a registry.
 */
public class RunningTask extends CreatorThread {

  public static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

  /** Large enough that it never grows: the entries of a proof do not change its table. */
  public static final ConcurrentHashMap<Thread, Object> REGISTRY = new ConcurrentHashMap<>(64);

  public static final Object SCOPED = newScopedValue();

  /** The number of lookups in one call, each of which needs the result of the previous one. */
  public static final int CHAIN = 8;

  /** The number of places in a chain: more than the lookups of a call, so that each lookup changes the result. */
  static final int PLACES = CHAIN + 1;

  public static final ThreadLocal<?>[] LOCALS = new ThreadLocal<?>[PLACES];
  public static final Object[] SCOPES = new Object[PLACES];

  static {
    for (int i = 0; i < PLACES; i++) {
      LOCALS[i] = new ThreadLocal<Place>();
      SCOPES[i] = newScopedValue();
    }
  }

  /** For JMH. */
  public RunningTask(int threads, String prefix) {
    super(threads, prefix);
  }

  private static Object newScopedValue() {
    return Java25.PRESENT ? Java25.newScopedValue() : "no scoped values in this JDK";
  }

  /** One place of a chain, with the number of the next place. */
  public static final class Place {

    public final int next;

    Place(int next) {
      this.next = next;
    }
  }

  /** A task that can be looked up. It has its own chain: each place leads {@code step} places further. */
  public static final class Task {

    private final int step;
    public final Place[] places = new Place[PLACES];
    public final Thread[] keys = new Thread[PLACES];

    public Task(int step) {
      this.step = step;
      for (int i = 0; i < PLACES; i++) {
        places[i] = new Place((i + step) % PLACES);
        keys[i] = new Thread(() -> {}, "a key of the registry, never started");
      }
    }

    /** The place after this number of steps. */
    public Object after(int from, int steps) {
      return (from + steps * step) % PLACES;
    }

    /** Runs an action with this as the calling thread's task. */
    void within(Runnable action) {
      LOCAL.set(this);
      REGISTRY.put(Thread.currentThread(), this);
      if (Java25.PRESENT) {
        Java25.runWhere(SCOPED, this, action);
      } else {
        action.run();
      }
    }

    /** Puts the chain into the calling thread's locals and the registry; {@link #withinChain} binds scoped values. */
    @SuppressWarnings("unchecked")
    public void link() {
      for (int i = 0; i < PLACES; i++) {
        ((ThreadLocal<Place>) LOCALS[i]).set(places[i]);
        REGISTRY.put(keys[i], places[i]);
      }
    }

    /** Removes the calling thread and the chain from the registry. */
    void forget() {
      REGISTRY.remove(Thread.currentThread());
      for (var key : keys) {
        REGISTRY.remove(key);
      }
    }

    /** Runs an action with this as the calling thread's task and with the scoped values of its chain. */
    public void withinChain(Runnable action) {
      Runnable inner = () -> within(action);
      for (int i = 0; Java25.PRESENT && i < PLACES; i++) {
        inner = bound(i, inner);
      }
      inner.run();
    }

    private Runnable bound(int place, Runnable inner) {
      return () -> Java25.runWhere(SCOPES[place], places[place], inner);
    }
  }

  /** The task of the calling thread. */
  public static Task current() {
    return (Task) REGISTRY.get(Thread.currentThread());
  }

  @Override
  protected void within(Runnable life) {
    new Task(1).within(life);
  }
}

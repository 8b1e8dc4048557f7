package taskmeter.scenario.task;

import java.util.concurrent.ConcurrentHashMap;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.Java25;
import taskmeter.scenario.CurrentTaskLookup;

/**
 * The task from whose inside {@link CurrentTaskLookup} looks up: JMH's worker runs within it, on the creator, with the
 * task in a thread-local, a scoped value and a registry.
 */
public class RunningTask extends CreatorThread {

  public static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

  /** So large that it grows in no cell, and a proof's entries leave it as it was. */
  public static final ConcurrentHashMap<Thread, Object> REGISTRY = new ConcurrentHashMap<>(64);

  public static final Object SCOPED = newScopedValue();

  /** Lookups of one call, each of which needs the answer of the one before. */
  public static final int CHAIN = 8;

  /**
   * Places of a chain: each holds the number of the next one. More than a call's lookups, so that each of them shows.
   */
  static final int PLACES = CHAIN + 1;

  public static final ThreadLocal<?>[] LOCALS = new ThreadLocal<?>[PLACES];
  public static final Object[] SCOPES = new Object[PLACES];

  static {
    for (int i = 0; i < PLACES; i++) {
      LOCALS[i] = new ThreadLocal<Place>();
      SCOPES[i] = newScopedValue();
    }
  }

  /** As JMH calls it. */
  public RunningTask(int threads, String prefix) {
    super(threads, prefix);
  }

  private static Object newScopedValue() {
    return Java25.PRESENT ? Java25.newScopedValue() : "no scoped values in this JDK";
  }

  /** One place of a chain. */
  public static final class Place {

    public final int next;

    Place(int next) {
      this.next = next;
    }
  }

  /** A task that can be looked up, and a chain of its own: from each place {@code step} places on. */
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

    /** The place after so many steps. */
    public Object after(int from, int steps) {
      return (from + steps * step) % PLACES;
    }

    /** Makes this the calling thread's task while something runs. */
    void within(Runnable piece) {
      LOCAL.set(this);
      REGISTRY.put(Thread.currentThread(), this);
      if (Java25.PRESENT) {
        Java25.runWhere(SCOPED, this, piece);
      } else {
        piece.run();
      }
    }

    /** Lets chains through the calling thread's locals and the registry begin; scoped values are bound around it. */
    @SuppressWarnings("unchecked")
    public void link() {
      for (int i = 0; i < PLACES; i++) {
        ((ThreadLocal<Place>) LOCALS[i]).set(places[i]);
        REGISTRY.put(keys[i], places[i]);
      }
    }

    /** Takes the calling thread and the chain out of the registry. */
    void forget() {
      REGISTRY.remove(Thread.currentThread());
      for (var key : keys) {
        REGISTRY.remove(key);
      }
    }

    /** Binds the scoped values of a chain, too. */
    public void withinChain(Runnable piece) {
      Runnable inner = () -> within(piece);
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

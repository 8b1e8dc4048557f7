package taskmeter.scenario.task;

import taskmeter.carrier.Java25;

/** How a value of the creator arrives in its calls. The name of a constant is the parameter's value in the results. */
public enum CallContext {

  /** No value. */
  none {
    @Override
    Object found() {
      return NOTHING;
    }
  },

  /** In an inheritable thread local: a thread has the values of the thread that created it. */
  inheritable {
    @Override
    Object found() {
      return INHERITED.get();
    }

    @Override
    public void open() {
      INHERITED.set(VALUE);
    }

    @Override
    public void close() {
      INHERITED.remove();
    }
  },

  /** In a scoped value, which does not arrive in the task of an executor by itself: the task binds it again. */
  scopedValue {
    @Override
    public Runnable bound(Call call) {
      return () -> Java25.runWhere(SCOPED, VALUE, call);
    }

    @Override
    Object found() {
      return Java25.get(SCOPED);
    }
  };

  private static final Object NOTHING = "nothing";
  private static final Object VALUE = "the creator's value";
  private static final InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();
  private static final Object SCOPED = Java25.PRESENT ? Java25.newScopedValue() : NOTHING;

  /** Returns the task that makes the call. */
  public Runnable bound(Call call) {
    return call;
  }

  /** Looks up the value, inside a call. */
  abstract Object found();

  /** The value that a call must find. */
  Object expected() {
    return this == none ? NOTHING : VALUE;
  }

  /** Sets the value on the calling thread, the creator. */
  public void open() {}

  /** Removes what {@link #open} set. */
  public void close() {}
}

package taskmeter.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinTask;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.CreatorThread;
import taskmeter.carrier.Java25;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.task.RunningTask;
import taskmeter.scenario.task.RunningTaskWithChain;

/** The ways to look up the current task that {@link CurrentTaskLookup} measures, and the result that each must find. */
enum LookupKind implements VariantKind {

  CURRENT_THREAD {
    @Override
    Object expected(CurrentTaskLookup scenario, RunningTask.Task task) {
      return Thread.currentThread();
    }
  },

  THREAD_LOCAL,

  SCOPED_VALUE {
    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      return noScopedValue();
    }
  },

  REGISTRY,

  POOL {
    @Override
    Object expected(CurrentTaskLookup scenario, RunningTask.Task task) {
      return ForkJoinTask.getPool();
    }
  },

  /** A plain loop around a lookup of the current thread, which the compiler empties. */
  HOISTED {
    @Override
    public boolean behindCall() {
      return false;
    }

    @Override
    Object expected(CurrentTaskLookup scenario, RunningTask.Task task) {
      return Thread.currentThread();
    }
  },

  /** A call without a lookup: the baseline. */
  NOTHING {
    @Override
    public boolean baseline() {
      return true;
    }

    @Override
    Object expected(CurrentTaskLookup scenario, RunningTask.Task task) {
      return scenario;
    }
  },

  THREAD_LOCAL_CHAIN(true),

  SCOPED_VALUE_CHAIN(true) {
    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      return noScopedValue();
    }

    @Override
    public Class<? extends CreatorThread> executor() {
      return RunningTaskWithChain.class;
    }
  },

  REGISTRY_CHAIN(true) {
    @Override
    void begin(CurrentTaskLookup scenario, RunningTask.Task task) {
      super.begin(scenario, task);
      scenario.keys = task.keys;
    }
  },

  /** The same chain of steps, without a lookup: the baseline of the dependent lookups. */
  NOTHING_CHAIN(true) {
    @Override
    void begin(CurrentTaskLookup scenario, RunningTask.Task task) {
      scenario.places = task.places;
    }

    @Override
    public boolean baseline() {
      return true;
    }
  };

  /** Declares the kind of a benchmark method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Of {
    LookupKind value();
  }

  private final boolean dependent;

  LookupKind() {
    this(false);
  }

  LookupKind(boolean dependent) {
    this.dependent = dependent;
  }

  /** The number of lookups in one call. */
  int lookups() {
    return dependent ? CurrentTaskLookup.CHAIN : 1;
  }

  /** The result that the measured method must find. Called in the task, before the measured method. */
  Object expected(CurrentTaskLookup scenario, RunningTask.Task task) {
    return dependent ? task.after(scenario.position(), lookups()) : task;
  }

  /** Prepares what the measured method reads, on the task's thread; never stores what it must look up. */
  void begin(CurrentTaskLookup scenario, RunningTask.Task task) {
    if (dependent) {
      task.link();
    }
  }

  private static Optional<String> noScopedValue() {
    return Java25.PRESENT ? Optional.empty() : Optional.of("ScopedValue is final from JDK 25 on (JEP 506)");
  }

  @Override
  public boolean behindCall() {
    return true;
  }

  /** The carrier itself: a lookup runs inside one of its tasks. */
  @Override
  public Carrier creator(Carrier carrier) {
    return carrier;
  }

  @Override
  public Class<? extends CreatorThread> executor() {
    return RunningTask.class;
  }
}

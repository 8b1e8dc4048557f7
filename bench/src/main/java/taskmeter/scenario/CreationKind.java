package taskmeter.scenario;

import static taskmeter.carrier.Carrier.PLATFORM;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.NotAvailableException;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;

/** The ways to run something in a task of its own that {@link TaskCreation} measures. */
enum CreationKind implements VariantKind {

  /** The carrier's plainest start, then a join. */
  START,

  /** Many starts, then the joins. */
  START_MANY {
    @Override
    public Set<Parameter> parameters() {
      return Set.of(Parameter.tasks);
    }

    @Override
    public Optional<Parameter> operations() {
      return Optional.of(Parameter.tasks);
    }
  },

  /** Submit to an executor with a thread for each task. */
  SUBMIT_PER_TASK {
    @Override
    Optional<ExecutorService> executor(Tasks<?> on) {
      return Optional.of(on.perTask());
    }

    @Override
    public boolean pooled(Carrier carrier) {
      return false;
    }
  },

  /** Submit to a pool of long-lived threads. */
  SUBMIT_TO_POOL {
    @Override
    Optional<ExecutorService> executor(Tasks<?> on) {
      return Optional.of(on.pool());
    }

    @Override
    public boolean pooled(Carrier carrier) {
      return true;
    }

    @Override
    public OptionalInt workers(Carrier carrier) {
      return OptionalInt.of(Carrier.parallelism());
    }
  },

  /** Submit by a platform thread that is not part of the carrier. */
  SUBMIT_FROM_OUTSIDE {
    @Override
    Optional<ExecutorService> executor(Tasks<?> on) {
      return Optional.of(on.pooled() ? on.pool() : on.perTask());
    }

    @Override
    public Carrier creator(Carrier carrier) {
      return PLATFORM;
    }

    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      return carrier.creator() == PLATFORM
          ? Optional.of("a platform thread is not outside " + carrier.title() + ": see submitPerTask")
          : super.missing(carrier, parameters);
    }
  },

  /** The child called by its creator: the baseline. */
  CALL {
    @Override
    public boolean baseline() {
      return true;
    }

    @Override
    public OptionalInt workers(Carrier carrier) {
      return OptionalInt.empty();
    }
  };

  /** Declares the kind of a benchmark method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface By {
    CreationKind value();
  }

  /**
   * The executor that tasks are submitted to; empty if tasks are started without one.
   *
   * @throws NotAvailableException if the carrier has no such executor
   */
  Optional<ExecutorService> executor(Tasks<?> on) {
    return Optional.empty();
  }

  @Override
  public boolean createsTasks() {
    return !baseline();
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return carrier.tasks().workerCount();
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    Tasks<?> on = carrier.tasks();
    executor(on).ifPresent(on::release);
    return Optional.empty();
  }
}

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

/** The ways to have something done by a task of its own that {@link TaskCreation} measures. */
enum CreationKind implements VariantKind {

  /** The carrier's plainest start, and join. */
  START,

  /** Many of these, and then their joins. */
  START_MANY {
    @Override
    public Set<Parameter> parameters() {
      return Set.of(Parameter.tasks);
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

  /** Submit by a platform thread that is no part of the carrier. */
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
    public Optional<String> unavailable(Carrier carrier, SortedMap<String, String> parameters) {
      return carrier.creator() == PLATFORM
          ? Optional.of("a platform thread is no outsider to " + carrier.title() + ": see submitPerTask")
          : super.unavailable(carrier, parameters);
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

  /** Says of a benchmark method which of them it is. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface By {
    CreationKind value();
  }

  /**
   * The executor that tasks are submitted to, where there is one.
   *
   * @throws NotAvailableException where the carrier has none of this kind
   */
  Optional<ExecutorService> executor(Tasks<?> on) {
    return Optional.empty();
  }

  @Override
  public boolean baseline() {
    return false;
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
  public Optional<String> unavailable(Carrier carrier, SortedMap<String, String> parameters) {
    Tasks<?> on = carrier.tasks();
    try {
      executor(on).ifPresent(on::release);
      return Optional.empty();
    } catch (NotAvailableException e) {
      return Optional.of(e.getMessage());
    }
  }
}

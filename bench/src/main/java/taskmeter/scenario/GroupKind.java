package taskmeter.scenario;

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
import taskmeter.carrier.Tasks;
import taskmeter.carrier.scope.TaskScopes;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;

/** The ways to run a group of children that {@link TaskGroup} measures. */
enum GroupKind implements VariantKind {

  /** A scope of the JDK, with a thread for each child. */
  SCOPE {
    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      carrier.tasks().scopeThreads();
      return TaskScopes.HERE.unavailable();
    }
  },

  /** An executor with a thread for each child, which is opened and closed for each group. */
  CLOSED_EXECUTOR {
    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      Tasks<?> on = carrier.tasks();
      on.release(on.perTask());
      return Optional.empty();
    }
  },

  /** An executor that stays open: one with a thread for each child, or the carrier's pool. */
  OPEN_EXECUTOR {
    @Override
    Optional<ExecutorService> executor(Tasks<?> on) {
      return Optional.of(on.pooled() ? on.pool() : on.perTask());
    }

    @Override
    public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
      Tasks<?> on = carrier.tasks();
      executor(on).ifPresent(on::release);
      return Optional.empty();
    }
  },

  /** Fork-join tasks of the creator. */
  FORKS,

  /** The children called by their creator: the baseline. */
  CALLS {
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
    GroupKind value();
  }

  /** The executor that stays open from group to group; empty if there is none. */
  Optional<ExecutorService> executor(Tasks<?> on) {
    return Optional.empty();
  }

  @Override
  public boolean createsTasks() {
    return !baseline();
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.failing, Parameter.tasks);
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return carrier.tasks().workerCount();
  }
}

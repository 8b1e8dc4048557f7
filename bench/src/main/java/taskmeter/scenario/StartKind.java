package taskmeter.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import taskmeter.carrier.Carrier;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;

/** The ways to start a task that {@link EagerStart} measures. */
enum StartKind implements VariantKind {

  /** The whole task is queued. */
  DEFERRED(true),

  /** The first part runs inside the start. */
  EAGER(true),

  /** The carrier's plainest start, which a program gets by default. */
  PLAIN(false) {
    @Override
    public OptionalInt workers(Carrier carrier) {
      return carrier.tasks().workerCount();
    }

    /** Lets the fork read the size of the default scheduler's pool. */
    @Override
    public List<String> jvmArguments(Carrier carrier) {
      return List.of("--add-opens=java.base/java.lang=ALL-UNNAMED");
    }
  },

  /** The creator calls both parts: the baseline. */
  CALL(false) {
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
    StartKind value();
  }

  private final boolean usesEagerTasks;

  StartKind(boolean usesEagerTasks) {
    this.usesEagerTasks = usesEagerTasks;
  }

  /** Whether tasks are started through {@code EagerTasks}: eager and deferred starts, which differ in nothing else. */
  boolean usesEagerTasks() {
    return usesEagerTasks;
  }

  @Override
  public boolean createsTasks() {
    return !baseline();
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.suspending);
  }

  @Override
  public Carrier creator(Carrier carrier) {
    return usesEagerTasks ? carrier.tasks().eagerCreator().orElse(carrier) : carrier.creator();
  }

  @Override
  public boolean pooled(Carrier carrier) {
    return usesEagerTasks ? carrier.tasks().eagerPooled() : carrier.tasks().pooled();
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return OptionalInt.of(Carrier.parallelism());
  }

  @Override
  public List<String> jvmArguments(Carrier carrier) {
    return usesEagerTasks ? carrier.tasks().eagerArguments() : List.of();
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    if (usesEagerTasks) {
      carrier.tasks().eager();
    }
    return Optional.empty();
  }
}

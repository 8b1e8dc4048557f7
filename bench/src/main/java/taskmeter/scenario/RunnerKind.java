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
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Java25;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.task.CallContext;

/** How long the executor is open to which {@link Runner} submits its calls. */
enum RunnerKind implements VariantKind {

  /** One executor, opened and closed around all calls. */
  AROUND_CALLS {
    @Override
    long executors(long operations, int calls) {
      return operations / calls;
    }
  },

  /** An executor for each call. */
  PER_CALL {
    @Override
    long executors(long operations, int calls) {
      return operations;
    }

    @Override
    public boolean pooled(Carrier carrier) {
      return false;
    }

    @Override
    public boolean createsTasks() {
      return true;
    }
  },

  /** One executor, opened before the measurement and closed after it. */
  STAYS_OPEN,

  /** The creator makes the calls: the baseline. */
  CALL {
    @Override
    public boolean baseline() {
      return true;
    }

    @Override
    public boolean createsTasks() {
      return false;
    }

    @Override
    public boolean pooled(Carrier carrier) {
      return false;
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
    RunnerKind value();
  }

  /** The number of executors that the measured body opens and closes for this number of calls. */
  long executors(long operations, int calls) {
    return 0;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.calls, Parameter.context);
  }

  @Override
  public Optional<Parameter> operations() {
    return Optional.of(Parameter.calls);
  }

  /** A platform thread outside the carrier, as the code that calls {@code asyncio.run} is outside every loop. */
  @Override
  public Carrier creator(Carrier carrier) {
    return PLATFORM;
  }

  @Override
  public boolean pooled(Carrier carrier) {
    return carrier.tasks().runnerPooled();
  }

  /** Counted if each call has a thread of its own, that is, if it is not pooled. */
  @Override
  public boolean createsTasks() {
    return true;
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    if (!carrier.tasks().runnerPooled()) {
      return carrier.tasks().workerCount();
    }
    return pooled(carrier) ? OptionalInt.of(1) : OptionalInt.empty();
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    if (parameters.get(Parameter.context.name()).equals(CallContext.scopedValue.name()) && !Java25.PRESENT) {
      return Optional.of("ScopedValue is final from JDK 25 on (JEP 506)");
    }
    if (!baseline()) {
      carrier.tasks().runner().shutdown();
    }
    return Optional.empty();
  }
}

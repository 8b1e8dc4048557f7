package taskmeter.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks.Blocking;
import taskmeter.scenario.declaration.Parameter;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.task.Barrier;
import taskmeter.scenario.task.Barriers;

/** The kinds of barrier that {@link BarrierRendezvous} measures, each with the class in which its parties wait. */
public enum BarrierKind implements VariantKind {

  CYCLIC_BARRIER(CyclicBarrier.class, Blocking.MANAGED) {
    @Override
    Barrier of(int parties) {
      return new Barriers.OnCyclicBarrier(parties);
    }
  },

  PHASER(Phaser.class, Blocking.MANAGED) {
    @Override
    Barrier of(int parties) {
      return new Barriers.OnPhaser(parties);
    }
  },

  /** {@code synchronized}, {@code wait} and {@code notifyAll}. */
  MONITOR(Object.class, Blocking.MONITOR) {
    @Override
    Barrier of(int parties) {
      return new Barriers.OnMonitor(parties);
    }
  },

  EXCHANGER(Exchanger.class, Blocking.PARKED) {
    @Override
    Barrier of(int parties) {
      if (parties != 2) {
        throw new IllegalArgumentException("parties: found " + parties + "; expected 2 at an Exchanger");
      }
      return new Barriers.OnExchanger();
    }
  },

  /** A call that waits for no other party: the baseline. */
  NOBODY(Barriers.Alone.class, Blocking.MANAGED) {
    @Override
    Barrier of(int parties) {
      return new Barriers.Alone();
    }
  };

  /** Declares the kind of a benchmark method. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface At {
    BarrierKind value();
  }

  private final Class<?> waitsIn;
  private final Blocking blocking;

  BarrierKind(Class<?> waitsIn, Blocking blocking) {
    this.waitsIn = waitsIn;
    this.blocking = blocking;
  }

  /** Creates a barrier for this number of parties. */
  abstract Barrier of(int parties);

  /** The number of parties besides the measuring one. */
  int others(int parties) {
    return baseline() ? 0 : parties - 1;
  }

  /** Whether the thread is in a method of the class that the label names. */
  boolean isWaiting(Thread thread) {
    for (var frame : thread.getStackTrace()) {
      if (frame.getClassName().equals(waitsIn.getName())) {
        return true;
      }
    }
    return false;
  }

  /** The name of the class in which parties wait. */
  String waitsIn() {
    return waitsIn.getName();
  }

  @Override
  public boolean baseline() {
    return this == NOBODY;
  }

  @Override
  public Set<Parameter> parameters() {
    return baseline() ? Set.of() : Set.of(Parameter.parties);
  }

  @Override
  public OptionalInt workers(Carrier carrier) {
    return baseline() ? OptionalInt.empty() : carrier.tasks().workerCount();
  }

  @Override
  public Optional<String> missing(Carrier carrier, SortedMap<String, String> parameters) {
    return baseline() ? Optional.empty()
        : carrier.tasks().cannotBlock(Integer.parseInt(parameters.get(Parameter.parties.name())), blocking);
  }
}

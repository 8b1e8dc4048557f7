package taskmeter.carrier;

/** How a task blocks while it waits for others: it decides what its carrier can do about it. */
public enum Blocking {
  /** Through a {@link java.util.concurrent.ForkJoinPool.ManagedBlocker}, so that a pool can grow. */
  MANAGED,

  /** By parking, and nobody is told. */
  PARKED,

  /** In {@link Object#wait()}; before JDK 24 it pins a virtual thread to its carrier thread (JEP 491). */
  MONITOR
}

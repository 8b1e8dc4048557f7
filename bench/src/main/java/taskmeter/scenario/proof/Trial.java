package taskmeter.scenario.proof;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;

/**
 * The part of a fork between the two proofs, which JMH times. It counts operations, threads and context switches with
 * counters that the scenario, the JVM and the kernel have anyway, so it adds nothing to the measured code.
 */
public final class Trial {

  /** With these options {@code System.gc()} does not promote all live objects. */
  private static final List<String> UNSETTLED =
      List.of("-XX:+DisableExplicitGC", "-XX:+ExplicitGCInvokesConcurrent");

  private final OptionalLong operations;
  private final OptionalLong threads;
  private final int threadsOfOperation;
  private final ContextSwitches switches = ContextSwitches.now();

  /**
   * The counts of a trial; each is empty if it is unknown.
   *
   * @param operations the operations that the scenario counted
   * @param threadsStarted the threads that this JVM created, divided by the number that each operation starts
   * @param involuntarySwitches the involuntary context switches of this JVM's threads
   */
  record Counts(OptionalLong operations, OptionalLong threadsStarted, OptionalLong involuntarySwitches) {}

  private Trial(OptionalLong operations, OptionalLong threads, int threadsOfOperation) {
    this.operations = operations;
    this.threads = threads;
    this.threadsOfOperation = threadsOfOperation;
  }

  /**
   * Begins a trial.
   *
   * @param operations the number of operations so far
   * @param threadsOfOperation the threads that each operation starts; 0 if they are not counted
   */
  static Trial begin(OptionalLong operations, int threadsOfOperation) {
    return new Trial(operations, threadsOfOperation > 0 ? OptionalLong.of(threadsSoFar()) : OptionalLong.empty(),
        threadsOfOperation);
  }

  /** Ends the trial. {@code operationsNow} is the number of operations so far. */
  Counts end(OptionalLong operationsNow) {
    var now = ContextSwitches.now();
    return new Counts(difference(operationsNow, operations),
        threads.isPresent()
            ? OptionalLong.of((threadsSoFar() - threads.getAsLong() - 1) / threadsOfOperation) : threads,
        now.known() ? OptionalLong.of(now.since(switches)) : OptionalLong.empty());
  }

  private static OptionalLong difference(OptionalLong after, OptionalLong before) {
    return after.isPresent() && before.isPresent()
        ? OptionalLong.of(after.getAsLong() - before.getAsLong()) : OptionalLong.empty();
  }

  /** Platform and virtual threads get their identifiers from one counter, and no identifier is reused. */
  @SuppressWarnings("deprecation")
  private static long threadsSoFar() {
    return new Thread(() -> {}, "never started").getId();
  }

  /**
   * Promotes all objects that outlive the trial to the old generation, before the trial. Otherwise a young collection
   * would promote them during the trial, and from then on each store of a young object into them costs more on some
   * JDKs (G1's post-write barrier, JEP 522).
   *
   * @throws ProofFailedException if an option of the JVM prevents it
   */
  static void settle() {
    requireSettling(ManagementFactory.getRuntimeMXBean().getInputArguments());
    System.gc();
  }

  public static void requireSettling(List<String> arguments) {
    arguments.stream().filter(UNSETTLED::contains).findFirst().ifPresent(option -> {
      throw new ProofFailedException("System.gc(): found " + option + ", with which long-lived objects would be "
          + "promoted during the trial; remove it");
    });
  }
}

package taskmeter.scenario.proof;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;

/**
 * The part of a fork between the two proofs, which JMH times: counts what happens in it by what the JVM, the kernel and
 * the scenario count anyway, so that nothing is added to what is measured.
 */
public final class Trial {

  /** With these the JVM does not promote all that lives when it is asked to collect. */
  private static final List<String> UNSETTLED =
      List.of("-XX:+DisableExplicitGC", "-XX:+ExplicitGCInvokesConcurrent");

  private final OptionalLong operations;
  private final OptionalLong threads;
  private final ContextSwitches switches = ContextSwitches.now();

  /**
   * What a trial was found to do.
   *
   * @param operations those that the scenario counted
   * @param threadsStarted threads that this JVM created
   * @param involuntarySwitches of this JVM's threads
   */
  record Counts(OptionalLong operations, OptionalLong threadsStarted, OptionalLong involuntarySwitches) {}

  private Trial(OptionalLong operations, OptionalLong threads) {
    this.operations = operations;
    this.threads = threads;
  }

  /**
   * Begins one.
   *
   * @param operations those so far
   * @param countsThreads whether the threads that are created tell something
   */
  static Trial begin(OptionalLong operations, boolean countsThreads) {
    return new Trial(operations, countsThreads ? OptionalLong.of(threadsSoFar()) : OptionalLong.empty());
  }

  /** Ends it, with the operations so far. */
  Counts end(OptionalLong operationsNow) {
    var now = ContextSwitches.now();
    return new Counts(difference(operationsNow, operations),
        threads.isPresent() ? OptionalLong.of(threadsSoFar() - threads.getAsLong() - 1) : threads,
        now.known() ? OptionalLong.of(now.since(switches)) : OptionalLong.empty());
  }

  private static OptionalLong difference(OptionalLong after, OptionalLong before) {
    return after.isPresent() && before.isPresent()
        ? OptionalLong.of(after.getAsLong() - before.getAsLong()) : OptionalLong.empty();
  }

  /** Platform and virtual threads draw their identifiers from one counter, and nobody returns one. */
  @SuppressWarnings("deprecation")
  private static long threadsSoFar() {
    return new Thread(() -> {}, "never started").getId();
  }

  /**
   * Promotes all that outlives the trial to the collector's old generation, at once. Else it would be promoted by some
   * young collection in mid-trial, and from then on each store of a young object into it costs more, on some JDKs (G1's
   * post-write barrier, JEP 522).
   *
   * @throws ProofFailedException where the JVM was told not to do so when asked
   */
  static void settle() {
    requireSettling(ManagementFactory.getRuntimeMXBean().getInputArguments());
    System.gc();
  }

  public static void requireSettling(List<String> arguments) {
    arguments.stream().filter(UNSETTLED::contains).findFirst().ifPresent(option -> {
      throw new ProofFailedException("System.gc(): found " + option + ", with which what outlives the trial would be "
          + "promoted in the middle of it; leave it out");
    });
  }
}

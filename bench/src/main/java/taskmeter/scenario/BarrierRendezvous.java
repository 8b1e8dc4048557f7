package taskmeter.scenario;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.Guard;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.Barrier;
import taskmeter.scenario.task.Party;

/**
 * What does it cost to meet other tasks at a barrier? The counterpart of {@code asyncio.Barrier}.
 *
 * <p><b>One operation</b> is one rendezvous of all parties, as one of them sees it, in nanoseconds.
 *
 * <p><b>Not included</b>: starting the parties, handing over to them, and work between two meetings.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>If each party ran its own timed loop, the parties would stop after different numbers of meetings, and the last
 *       ones would wait for ever. So JMH's worker is one party, and the others meet until tear-down breaks the barrier.
 *   <li>A missing party, or a barrier that opens too early, does not show in a score. So at the end each party must
 *       have met exactly as often as the measuring one.
 *   <li>A barrier of another kind does not show in a score either. So after the first meeting each party must wait in
 *       the class that the label names.
 *   <li>Barriers spin before they park, so scores have several modes. Look at the forks, not only at their mean.
 *   <li>If a ForkJoinPool has fewer workers than there are parties, the barrier opens only if the pool grows for
 *       waiting parties. The size of the pool is recorded.
 * </ul>
 *
 * <p><b>Expected result</b>: on platform threads, and on a pool that has grown, a rendezvous needs a kernel context
 * switch for each party. Virtual threads need none at a CyclicBarrier, and are slowest at a monitor. The cost grows
 * with the number of parties.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='BarrierRendezvous.*'
 * }
 */
@Title(value = "Barrier rendezvous", operation = "one rendezvous of all parties, as one of them sees it")
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class BarrierRendezvous extends Scenario {

  /** The number of parties, including the measuring one. */
  @Param("2")
  public int parties;

  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  private final List<Party> others = new ArrayList<>();
  private final List<Object> started = new ArrayList<>();
  private Tasks<Object> on;
  private BarrierKind barrier = BarrierKind.NOBODY;
  private Barrier meeting;
  private long met;

  @Override
  public BarrierKind kind(Method variant) {
    return Declaration.of(variant, BarrierKind.At.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    on = tasks();
    barrier = kind(variant);
    meeting = meeting(barrier);
    // Before the parties occupy threads
    requireWorkers(barrier, on::start);
    for (int i = 0; i < barrier.others(parties); i++) {
      var party = new Party(meeting);
      others.add(party);
      started.add(on.start(party));
    }
  }

  Barrier meeting(BarrierKind kind) {
    return kind.of(parties);
  }

  @Variant(position = 1, value = "CyclicBarrier", standard = {"parties=2", "parties=16"}, quick = "parties=16",
      full = "parties=256")
  @BarrierKind.At(BarrierKind.CYCLIC_BARRIER)
  @Benchmark
  public long cyclicBarrier() throws InterruptedException {
    return meet();
  }

  @Variant(position = 2, value = "Phaser", standard = {},
      full = {"parties=2", "parties=16", "parties=256"})
  @Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @BarrierKind.At(BarrierKind.PHASER)
  @Benchmark
  public long phaser() throws InterruptedException {
    return meet();
  }

  @Variant(position = 3, value = "monitor", meaning = "synchronized, wait and notifyAll",
      standard = "parties=16", full = {"parties=2", "parties=256"})
  @BarrierKind.At(BarrierKind.MONITOR)
  @Benchmark
  public long monitor() throws InterruptedException {
    return meet();
  }

  @Variant(position = 4, value = "Exchanger", standard = {}, full = "parties=2")
  @BarrierKind.At(BarrierKind.EXCHANGER)
  @Benchmark
  public long exchanger() throws InterruptedException {
    return meet();
  }

  @Variant(position = 5, value = "nobody to meet", meaning = "the same call, which waits for nobody",
      // In full only: less than a hundredth of the cheapest rendezvous
      standard = {}, full = "")
  @Warmup(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  @BarrierKind.At(BarrierKind.NOBODY)
  @Benchmark
  public long baseline() throws InterruptedException {
    return meet();
  }

  private long meet() throws InterruptedException {
    meeting.meet();
    return ++met;
  }

  /** Breaks the barrier if it does not open, so that the fork ends with a reason and not by the watchdog. */
  @Override
  protected Object invokeBody() throws Exception {
    try {
      return Guard.call(timeoutNanos, meeting::breakUp, () -> {
        Object returned = call();
        requireWaiting();
        return returned;
      });
    } catch (Barrier.BrokenException e) {
      throw new LostTaskException("the barrier of " + parties + " did not open: "
          + others.stream().filter(Party::hasStarted).count() + " of the " + (parties - 1) + " others had started");
    }
  }

  /**
   * Requires that each other party waits in the class that the label names. This is checked while they wait for the
   * next meeting: a pool that grows for waiting tasks starts the last party only when the creator waits too.
   */
  private void requireWaiting() {
    long deadline = System.nanoTime() + timeoutNanos;
    for (var party : others) {
      while (party.thread().filter(barrier::isWaiting).isEmpty()) {
        if (System.nanoTime() > deadline) {
          requireAllMet();
          throw new ProofFailedException(barrier + ": found a party that waits elsewhere; expected it in "
              + barrier.waitsIn());
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  @Override
  protected OptionalLong counted() {
    requireAllMet();
    return OptionalLong.of(others.isEmpty() ? meeting.meetings() : others.get(0).meetings());
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    requireAllMet();
    others.forEach(party -> party.recordThreads(evidence));
    boolean onCarrier = Carrier.of(Thread.currentThread()) == carrier || barrier.baseline();
    if (onCarrier) {
      evidence.task(Thread.currentThread());
    }
    evidence.requireTasks(barrier.toString(), barrier.others(parties) + (onCarrier ? 1 : 0));
  }

  private void requireAllMet() {
    long deadline = System.nanoTime() + timeoutNanos;
    while (others.stream().anyMatch(party -> party.meetings() < met) && System.nanoTime() < deadline) {
      // Not yield: on one processor it would keep the carrier from the party that it waits for
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    others.stream().filter(party -> party.meetings() != met).findAny().ifPresent(party -> {
      throw new LostTaskException("a party has met " + party.meetings() + " times, the measuring one " + met
          + " times");
    });
  }

  @Override
  protected void dispose() throws InterruptedException {
    if (started.isEmpty()) {
      return;
    }
    meeting.breakUp();
    for (var each : started) {
      on.join(each);
    }
  }
}

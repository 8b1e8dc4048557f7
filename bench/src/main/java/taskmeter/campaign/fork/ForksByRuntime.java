package taskmeter.campaign.fork;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.campaign.runtime.MeasuredRuntime;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.campaign.turn.Turns;
import taskmeter.campaign.turn.WaitingFork;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/** Runs each slot on the runtime of its cell. */
public final class ForksByRuntime implements ForkLauncher {

  /** Tells perf the names of Python functions; new in CPython 3.12. */
  private static final List<String> PERF = List.of("-X", "perf");
  private static final int FIRST_WITH_PERF = 12;

  private final Map<String, TimedLauncher> launchers = new HashMap<>();
  private final Watchdog watchdog;

  /**
   * Creates a launcher for one run.
   *
   * @param runtimes the runtimes
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   */
  public ForksByRuntime(Runtimes runtimes, Watchdog watchdog, FailureDumps dumps) throws IOException {
    this.watchdog = watchdog;
    for (Map.Entry<MeasuredRuntime, Matrix> each : runtimes.matrices().entrySet()) {
      launchers.put(each.getKey().label(), of(each.getKey(), each.getValue().facts(), watchdog, dumps,
          CommandPrefix.NONE));
    }
  }

  /**
   * A launcher of forks that another program starts.
   *
   * @param runtime the runtime of the forks
   * @param probed the facts that the probe reported about it
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   * @param profiler the program that starts the forks; {@link CommandPrefix#NONE} for timed forks
   */
  public static TimedLauncher of(MeasuredRuntime runtime, RuntimeFacts probed, Watchdog watchdog,
      FailureDumps dumps, CommandPrefix profiler) throws IOException {
    return switch (runtime) {
      case MeasuredJvm jvm when probed instanceof JvmFacts facts ->
          new JmhFork(jvm, facts, watchdog, dumps, profiler);
      case MeasuredPython python when probed instanceof PythonFacts facts ->
          new PythonFork(python, facts, watchdog, dumps, profiler,
              profiler.equals(CommandPrefix.NONE) || !namesFunctions(facts) ? List.of() : PERF);
      case MeasuredRuntime other ->
          throw new IllegalStateException(other.title() + ": found facts of " + probed.name());
    };
  }

  private static boolean namesFunctions(PythonFacts facts) {
    return Integer.parseInt(facts.feature().split("\\.")[1]) >= FIRST_WITH_PERF;
  }

  @Override
  public void prepare(Slot slot) {
    launchers.get(slot.cell().runtime()).prepare(slot);
  }

  @Override
  public ForkOutcome launch(Slot slot) {
    return launchers.get(slot.cell().runtime()).launch(slot);
  }

  @Override
  public List<Launched> launchAll(List<Slot> slots) {
    if (slots.size() == 1 || slots.getFirst().interleave() == Interleave.FORKS) {
      return ForkLauncher.super.launchAll(slots);
    }
    List<Future<ForkOutcome>> outcomes = new ArrayList<>();
    List<WaitingFork> forks = new ArrayList<>();
    try (Turns turns = new Turns(slots.getFirst().cell().measurement().leadIn() + 1);
        ExecutorService threads = Executors.newFixedThreadPool(slots.size())) {
      for (Slot slot : slots) {
        WaitingFork fork = turns.add(watchdog.limit(slot.cell()));
        forks.add(fork);
        outcomes.add(threads.submit(() -> {
          try {
            return launchers.get(slot.cell().runtime()).launch(slot, Optional.of(fork));
          } finally {
            fork.hasEnded();
          }
        }));
      }
      turns.run();
    } catch (IOException e) {
      throw new CutShortException("the forks of " + slots.getFirst().cell().name() + " cannot take turns ("
          + e.getMessage() + "); finished forks are kept. Resume with -Dbench.resume, or start a new run with "
          + "-Dbench.interleave=forks", e);
    }
    return IntStream.range(0, slots.size()).mapToObj(i -> new Launched(slots.get(i),
        inTurns(slots.get(i), forks.get(i), ended(outcomes.get(i))), Optional.of(forks.get(i).waiting()))).toList();
  }

  /** A fork that has not waited for each turn was measured beside the others. */
  private static ForkOutcome inTurns(Slot slot, WaitingFork fork, ForkOutcome outcome) {
    int planned = slot.cell().measurement().count();
    return outcome instanceof ForkOutcome.Measured measured && fork.measuredTurns() != planned
        ? new ForkOutcome.Failed("measured turns: found " + fork.measuredTurns() + " that it waited for; expected "
            + planned, measured.samples(), measured.evidence()) : outcome;
  }

  /** The outcome of a fork whose thread has ended. */
  private static ForkOutcome ended(Future<ForkOutcome> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof CutShortException cut ? cut : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void saveDumps(Slot slot) {
    launchers.get(slot.cell().runtime()).saveDumps(slot);
  }
}

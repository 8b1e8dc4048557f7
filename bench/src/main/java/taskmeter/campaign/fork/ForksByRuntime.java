package taskmeter.campaign.fork;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.campaign.runtime.MeasuredRuntime;
import taskmeter.campaign.runtime.Runtimes;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/** Runs each slot on the runtime of its cell. */
public final class ForksByRuntime implements ForkLauncher {

  /** Tells perf the names of Python functions; new in CPython 3.12. */
  private static final List<String> PERF = List.of("-X", "perf");
  private static final int FIRST_WITH_PERF = 12;

  private final Map<String, ForkLauncher> launchers = new HashMap<>();

  /**
   * Creates a launcher for one run.
   *
   * @param runtimes the runtimes
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   */
  public ForksByRuntime(Runtimes runtimes, Watchdog watchdog, FailureDumps dumps) throws IOException {
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
  public void saveDumps(Slot slot) {
    launchers.get(slot.cell().runtime()).saveDumps(slot);
  }
}

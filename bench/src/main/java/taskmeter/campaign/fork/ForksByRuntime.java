package taskmeter.campaign.fork;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import taskmeter.campaign.cell.Matrix;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.runtime.Runtimes;

/** Runs each slot on the runtime of its cell. */
public final class ForksByRuntime implements ForkLauncher {

  private final Map<String, ForkLauncher> launchers = new HashMap<>();

  /**
   * Creates a launcher for one run.
   *
   * @param runtimes the JVMs
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   */
  public ForksByRuntime(Runtimes runtimes, Watchdog watchdog, FailureDumps dumps) throws IOException {
    for (Map.Entry<MeasuredJvm, Matrix> each : runtimes.matrices().entrySet()) {
      MeasuredJvm jvm = each.getKey();
      launchers.put(jvm.label(), new JmhFork(jvm, each.getValue().jvm(), watchdog, dumps));
    }
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

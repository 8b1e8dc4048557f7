package taskmeter.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import taskmeter.campaign.machine.Noise;
import taskmeter.campaign.machine.Ruler;

/** What a campaign sees of the box that it runs on. */
interface MachineMonitor {
  /** Looks on from now until the answer is asked for. */
  Supplier<Noise> begin();

  /** Whether that much noise disturbs a fork; empty where it cannot be told. */
  Optional<Boolean> disturbs(Noise noise);

  /** Does the same piece of work as ever and says how long it took. */
  List<Ruler.Reading> rule();
}

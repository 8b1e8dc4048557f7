package taskmeter.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import taskmeter.campaign.machine.DisturbanceRule;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.NoiseMeter;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.machine.Ruler;

/** What a campaign sees of the box that it runs on. */
interface MachineMonitor {

  /** Looks on from now until the answer is asked for. */
  Supplier<Noise> begin();

  /** Whether that much noise disturbs a fork; empty where it cannot be told. */
  Optional<Boolean> disturbs(Noise noise);

  /** Does the same piece of work as ever and says how long it took. */
  List<Ruler.Reading> rule();

  /** Looks at the real box. */
  final class ThisMachine implements MachineMonitor {
    static final DisturbanceRule RULE = DisturbanceRule.STANDARD;

    private final Machine box = Machine.here();
    private final Ruler ruler = new Ruler(Runtime.getRuntime().availableProcessors());

    /** With a ruler that has been compiled. */
    ThisMachine() {
      ruler.warm();
    }

    @Override
    public Supplier<Noise> begin() {
      return NoiseMeter.start(box)::stop;
    }

    @Override
    public Optional<Boolean> disturbs(Noise noise) {
      return RULE.verdict(noise);
    }

    @Override
    public List<Ruler.Reading> rule() {
      return ruler.read();
    }
  }
}

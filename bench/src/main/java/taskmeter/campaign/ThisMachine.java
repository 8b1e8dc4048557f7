package taskmeter.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import taskmeter.campaign.machine.DisturbanceRule;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.Noise;
import taskmeter.campaign.machine.NoiseMeter;
import taskmeter.campaign.machine.Ruler;

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

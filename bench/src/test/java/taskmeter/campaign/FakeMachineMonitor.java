package taskmeter.campaign;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.machine.Ruler;

/** A box whose steal is as a test says, and which disturbs where there is any. */
final class FakeMachineMonitor implements MachineMonitor {

  /** Of the fork that is about to run. */
  double steal;

  @Override
  public Supplier<Noise> begin() {
    return () -> new Noise(OptionalDouble.of(steal), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @Override
  public Optional<Boolean> disturbs(Noise noise) {
    return Optional.of(noise.steal().orElseThrow() > 0);
  }

  @Override
  public List<Ruler.Reading> rule() {
    return List.of(new Ruler.Reading("arithmetic", 1.5));
  }
}

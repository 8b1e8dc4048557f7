package taskmeter.campaign;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.ruler.Ruler;

/** A machine whose steal is set by a test; any steal disturbs a fork. */
final class FakeMachineMonitor implements MachineMonitor {

  /** The steal during the next fork. */
  double steal;

  /** The share of other programs; it disturbs no fork. */
  OptionalDouble others = OptionalDouble.empty();

  /** What happens while the ruler is read. */
  Runnable duringRuler = () -> { };

  @Override
  public Supplier<Noise> begin() {
    return this::idle;
  }

  @Override
  public int processors() {
    return 2;
  }

  @Override
  public Noise idle() {
    return new Noise(OptionalDouble.of(steal), others, OptionalDouble.empty(), OptionalDouble.empty());
  }

  @Override
  public Optional<Boolean> disturbs(Noise noise) {
    return Optional.of(noise.steal().orElseThrow() > 0);
  }

  @Override
  public List<Ruler.Reading> readRuler(BooleanSupplier ending) {
    duringRuler.run();
    return ending.getAsBoolean() ? List.of() : List.of(new Ruler.Reading("arithmetic", 1.5));
  }
}

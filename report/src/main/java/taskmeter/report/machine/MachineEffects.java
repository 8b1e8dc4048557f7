package taskmeter.report.machine;

import java.util.List;
import taskmeter.report.sample.CountedForks;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Fork;

/**
 * What the machine did to the forks of a run.
 *
 * @param counted which forks count, and which were replaced
 * @param disturbances disturbed forks by runtime
 * @param positions effects of the positions in a block
 */
public record MachineEffects(CountedForks counted, Disturbances disturbances, PositionEffects positions) {

  /** Computes the effects from all forks of a run, in any order. */
  public static MachineEffects of(List<Fork> slots, Environment environment) {
    CountedForks forks = CountedForks.of(slots);
    return new MachineEffects(forks, Disturbances.of(forks, environment::kind), PositionEffects.of(forks.forks()));
  }
}

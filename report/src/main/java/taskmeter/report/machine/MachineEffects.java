package taskmeter.report.machine;

import java.util.List;
import taskmeter.report.sample.CountedForks;
import taskmeter.report.sample.Fork;

/**
 * The box's part in a run, counted once.
 *
 * @param counted which forks count, and which were replaced
 */
public record MachineEffects(CountedForks counted, Disturbances disturbances, PositionEffects positions) {

  public static MachineEffects of(List<Fork> slots) {
    CountedForks forks = CountedForks.of(slots);
    return new MachineEffects(forks, Disturbances.of(forks), PositionEffects.of(forks.forks()));
  }
}

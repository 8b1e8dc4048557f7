package taskmeter.report.machine;

import java.util.List;
import taskmeter.report.sample.CountedForks;
import taskmeter.report.sample.Fork;

/**
 * How often the box disturbed the forks of one runtime.
 *
 * @param forks those of which it is known whether they were disturbed, replaced ones included
 * @param disturbed of these
 * @param again how many were run again
 * @param still how many of the forks that count are disturbed
 */
public record Disturbance(String runtime, int forks, int disturbed, int again, int still) {

  static Disturbance of(String runtime, CountedForks forks) {
    List<Fork> counted = forks.forks().stream().filter(fork -> fork.cell().runtime().equals(runtime)).toList();
    List<Fork> replaced =
        forks.replaced().stream().filter(fork -> fork.cell().runtime().equals(runtime)).toList();
    int ofCounted = disturbed(counted);
    return new Disturbance(runtime, known(counted) + known(replaced), ofCounted + disturbed(replaced),
        replaced.size(), disturbed(counted.stream().filter(fork -> fork.state().counts()).toList()));
  }

  private static int known(List<Fork> forks) {
    return (int) forks.stream().filter(fork -> fork.noise().disturbed().isPresent()).count();
  }

  private static int disturbed(List<Fork> forks) {
    return (int) forks.stream().filter(Fork::disturbed).count();
  }

  /** From 0 to 1; 0 where nothing is known. */
  public double share() {
    return forks == 0 ? 0 : (double) disturbed / forks;
  }
}

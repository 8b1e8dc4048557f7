package taskmeter.report.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.FisherExactTest;
import taskmeter.report.sample.CountedForks;

/**
 * Disturbed forks of all runtimes. What is marked and run again depends on the box alone, so that all runtimes
 * should have it in equal shares.
 *
 * @param byRuntime those of which it is known; may be none
 */
public record Disturbances(List<Disturbance> byRuntime) {

  /** Chance of saying of an equal share that it is not, over all runtimes together. */
  public static final double CHANCE = 0.05;

  public Disturbances {
    byRuntime = List.copyOf(byRuntime);
  }

  static Disturbances of(CountedForks forks) {
    return new Disturbances(Stream.concat(forks.forks().stream(), forks.replaced().stream())
        .map(fork -> fork.cell().runtime()).distinct()
        .map(runtime -> Disturbance.of(runtime, forks))
        .filter(disturbance -> disturbance.forks() > 0).toList());
  }

  public Optional<Disturbance> of(String runtime) {
    return byRuntime.stream().filter(each -> each.runtime().equals(runtime)).findFirst();
  }

  /** All runtimes but this one, as one. */
  public Disturbance others(String runtime) {
    List<Disturbance> others = byRuntime.stream().filter(each -> !each.runtime().equals(runtime)).toList();
    return new Disturbance("", others.stream().mapToInt(Disturbance::forks).sum(),
        others.stream().mapToInt(Disturbance::disturbed).sum(), others.stream().mapToInt(Disturbance::again).sum(),
        others.stream().mapToInt(Disturbance::still).sum());
  }

  /**
   * Whether a runtime's share differs from that of all others together by more than chance: Fisher's exact test,
   * two-sided, at {@link #CHANCE} divided by the number of runtimes.
   */
  public boolean unequal(String runtime) {
    Disturbance own = of(runtime).orElse(new Disturbance(runtime, 0, 0, 0, 0));
    Disturbance others = others(runtime);
    return own.forks() > 0 && others.forks() > 0
        && FisherExactTest.withDefaults().test(new int[][] {counts(own), counts(others)})
            .reject(CHANCE / byRuntime.size());
  }

  private static int[] counts(Disturbance disturbance) {
    return new int[] {disturbance.disturbed(), disturbance.forks() - disturbance.disturbed()};
  }
}

package taskmeter.report.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.FisherExactTest;
import taskmeter.report.sample.CountedForks;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.RuntimeKind;

/**
 * Disturbed forks by runtime. Only the machine decides which forks are marked and run again, so all runtimes should
 * have equal shares.
 *
 * @param byRuntime the runtimes with forks of a known state; may be empty
 * @param kinds the kind of each runtime: kinds have other cells, and so forks of another length
 */
public record Disturbances(List<Disturbance> byRuntime, Map<String, RuntimeKind> kinds) {

  /** The probability of a false inequality, over all runtimes together. */
  public static final double CHANCE = 0.05;

  public Disturbances {
    byRuntime = List.copyOf(byRuntime);
    kinds = Map.copyOf(kinds);
  }

  static Disturbances of(CountedForks forks, Function<String, RuntimeKind> kind) {
    List<String> runtimes = Stream.concat(forks.forks().stream(), forks.replaced().stream())
        .map(fork -> fork.cell().runtime()).distinct().toList();
    return new Disturbances(runtimes.stream()
        .map(runtime -> Disturbance.of(runtime, forks))
        .filter(disturbance -> disturbance.forks() > 0).toList(),
        runtimes.stream().collect(Collectors.toMap(Function.identity(), kind)));
  }

  /** Returns the disturbance of a runtime; empty if it is not known. */
  public Optional<Disturbance> of(String runtime) {
    return byRuntime.stream().filter(each -> each.runtime().equals(runtime)).findFirst();
  }

  /** Returns the sum over all other runtimes of the same kind. */
  public Disturbance others(String runtime) {
    List<Disturbance> others = byRuntime.stream().filter(each -> !each.runtime().equals(runtime))
        .filter(each -> kinds.get(each.runtime()) == kinds.get(runtime)).toList();
    return new Disturbance("", others.stream().mapToInt(Disturbance::forks).sum(),
        others.stream().mapToInt(Disturbance::disturbed).sum(), others.stream().mapToInt(Disturbance::again).sum(),
        others.stream().mapToInt(Disturbance::still).sum());
  }

  /**
   * Returns whether a runtime's share differs significantly from the share of all others together: Fisher's exact test,
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

  /**
   * The disturbed forks of one runtime.
   *
   * @param forks number of forks of a known state, including replaced ones
   * @param disturbed number of disturbed forks among them
   * @param again number of forks that were run again
   * @param still number of disturbed forks among those that count
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

    /** Returns the share of disturbed forks, from 0 to 1; 0 if nothing is known. */
    public double share() {
      return forks == 0 ? 0 : (double) disturbed / forks;
    }
  }
}

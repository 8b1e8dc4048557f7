package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taskmeter.report.statistic.BlockRatio.Observation;

/** Simulated campaigns of ten cells on six runtimes with the same true cost; one of the cells is used. */
enum World {

  NORMAL_5("independent, 5 %", SlotDrift.none(), ForkNoise.normal(0.05)),
  NORMAL_15("independent, 15 %", SlotDrift.none(), ForkNoise.normal(0.15)),
  LINEAR("5 %, drift of 30 % over the campaign", SlotDrift.linear(1.3), ForkNoise.normal(0.05)),
  STEP("5 %, a step of 20 % somewhere", SlotDrift.step(1.2), ForkNoise.normal(0.05)),
  SLOW("5 %, AR(1) .9 of 5 % from block to block", SlotDrift.autoregressive(Math.pow(0.9, 1.0 / 60), 0.05),
      ForkNoise.normal(0.05)),
  QUICK("5 %, AR(1) .9 of 5 % from slot to slot", SlotDrift.autoregressive(0.9, 0.05), ForkNoise.normal(0.05)),
  ROUGH("5 %, AR(1) .9 of 15 % from slot to slot", SlotDrift.autoregressive(0.9, 0.15), ForkNoise.normal(0.05)),
  POSITION("5 %, the first of a block 10 % slower", SlotDrift.firstSlower(1.1), ForkNoise.normal(0.05)),
  TAILED("exponential tail, 10 %", SlotDrift.none(), ForkNoise.tailed(0.1)),
  BIMODAL("2 %, a quarter of the JVMs 10 % slower", SlotDrift.none(), ForkNoise.bimodal(0.25, 1.1, 0.02)),
  BIMODAL_QUICK("the same, AR(1) .9 of 5 % from slot to slot", SlotDrift.autoregressive(0.9, 0.05),
      ForkNoise.bimodal(0.25, 1.1, 0.02)),
  DISTURBED("5 %, a tenth of the forks disturbed", SlotDrift.none(), ForkNoise.disturbed(0.1, 0.05)),
  UNEQUAL("3 % against 15 %, the others 8 %", SlotDrift.none(),
      ForkNoise.normal(0.03), ForkNoise.normal(0.15), ForkNoise.normal(0.08)),
  UNLIKE_OTHERS("both 10 %, the others 3 %", SlotDrift.none(),
      ForkNoise.normal(0.1), ForkNoise.normal(0.1), ForkNoise.normal(0.03)),
  ONE_TAILED("exponential tail, 10 %, against 3 %", SlotDrift.none(), ForkNoise.tailed(0.1), ForkNoise.normal(0.03)),
  ONE_BIMODAL("2 %, a quarter 10 % slower, against 2 %", SlotDrift.none(), ForkNoise.bimodal(0.25, 1.1, 0.02),
      ForkNoise.normal(0.02)),
  MISSING("5 %, a tenth of the forks missing", SlotDrift.none(), ForkNoise.normal(0.05)),
  MISSING_LINEAR("the same, drift of 30 % over the campaign", SlotDrift.linear(1.3), ForkNoise.normal(0.05)),
  MISSING_ROUGH("the same, AR(1) .9 of 15 % from slot to slot", SlotDrift.autoregressive(0.9, 0.15),
      ForkNoise.normal(0.05)),
  AGAIN("5 %, drift of 30 %, a tenth run again at the end", SlotDrift.linear(1.3), ForkNoise.normal(0.05));

  private static final int CELLS = 10;
  private static final int RUNTIMES = 6;

  private final String title;
  private final SlotDrift drift;
  private final List<ForkNoise> noises;

  /** @param noises the noise of each runtime; the last one also applies to all further runtimes */
  World(String title, SlotDrift drift, ForkNoise... noises) {
    this.title = title;
    this.drift = drift;
    this.noises = List.of(noises);
  }

  @Override
  public String toString() {
    return title;
  }

  /** The forks of each runtime; the first two have at least one. */
  List<List<Observation>> campaign(RandomGenerator random, int blocks) {
    List<List<Observation>> forks;
    do {
      forks = drawn(random, blocks);
    } while (forks.get(0).isEmpty() || forks.get(1).isEmpty());
    return forks;
  }

  private List<List<Observation>> drawn(RandomGenerator random, int blocks) {
    List<List<Observation>> forks =
        Stream.generate(() -> (List<Observation>) new ArrayList<Observation>()).limit(RUNTIMES).toList();
    double[] path = drift.over(random, blocks * CELLS * RUNTIMES, RUNTIMES);
    List<Integer> rows = List.of();
    List<Integer> names = List.of();
    for (int block = 0; block < blocks; block++) {
      if (block % RUNTIMES == 0) {
        rows = shuffled(random);
        names = shuffled(random);
      }
      for (int position = 0; position < RUNTIMES; position++) {
        // A Latin square in random order: each runtime has each position once in six blocks
        int runtime = names.get((rows.get(block % RUNTIMES) + position) % RUNTIMES);
        double own = noises.get(Math.min(runtime, noises.size() - 1)).draw(random);
        int slot = random.nextDouble() < again() ? path.length - 1 : block * CELLS * RUNTIMES + position;
        if (random.nextDouble() >= missing()) {
          forks.get(runtime).add(new Observation(block, Math.exp(path[slot] + own)));
        }
      }
    }
    return forks;
  }

  private double missing() {
    return switch (this) {
      case MISSING, MISSING_LINEAR, MISSING_ROUGH -> 0.1;
      default -> 0;
    };
  }

  /** The share of forks that are run again much later; they keep their block. */
  private double again() {
    return this == AGAIN ? 0.1 : 0;
  }

  private static List<Integer> shuffled(RandomGenerator random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, RUNTIMES).boxed().toList());
    Collections.shuffle(order, Random.from(random));
    return order;
  }
}

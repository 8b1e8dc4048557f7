package taskmeter.report.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;
import taskmeter.report.statistic.Location;

/** Simulated cells of one candidate and one baseline with the same true cost. */
@FunctionalInterface
interface SimulatedFamily {

  /** The number of cells of a candidate in the standard matrix. */
  int CELLS = 59;

  /** One cell's forks on the candidate and on the baseline. */
  List<List<Observation>> cell(RandomGenerator random, int blocks);

  /** All cells of a family. */
  default List<List<List<Observation>>> draw(RandomGenerator random, int blocks) {
    List<List<List<Observation>>> cells = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      cells.add(cell(random, blocks));
    }
    return cells;
  }

  static SimulatedFamily of(World world) {
    return (random, blocks) -> world.campaign(random, blocks).subList(0, 2);
  }

  /** The same, with a true ratio of 1 of what a method estimates. */
  static SimulatedFamily of(World world, Location location) {
    List<List<Observation>> many = world.campaign(RandomGeneratorFactory.of("L64X128MixRandom").create(7), 60_000);
    double center = location.of(BlockRatio.logRatios(many.get(0), many.get(1))).value();
    return (random, blocks) -> {
      List<List<Observation>> sides = world.campaign(random, blocks);
      return List.of(sides.get(0).stream()
          .map(fork -> new Observation(fork.block(), fork.cost() * Math.exp(-center))).toList(), sides.get(1));
    };
  }

  /** Fork deviations that differ between cells, log-normally about the median: the case for moderation. */
  static SimulatedFamily unequal(double median, double spread) {
    return (random, blocks) -> {
      double deviation = median * Math.exp(spread * random.nextGaussian());
      return List.of(forks(random, blocks, deviation), forks(random, blocks, deviation));
    };
  }

  /** Two states, in which half of the forks cost 2.4 times as much; both sides of a block share the state or do not. */
  static SimulatedFamily states(boolean shared, double deviation) {
    return bySide(deviation, random -> {
      double state = random.nextBoolean() ? 2.4 : 1;
      return side -> side == 0 || shared ? state : Math.sqrt(2.4);
    });
  }

  /** One fork in ten costs twice as much, on the candidate only or on both; the typical forks cost the same. */
  static SimulatedFamily oneInTen(boolean both, double deviation) {
    return bySide(deviation, random -> side -> (side == 0 || both) && random.nextInt(10) == 0 ? 2 : 1);
  }

  /** @param costs draws a block, which gives the cost on a side before noise */
  private static SimulatedFamily bySide(double deviation, Function<RandomGenerator, IntToDoubleFunction> costs) {
    return (random, blocks) -> {
      List<List<Observation>> sides = List.of(new ArrayList<>(), new ArrayList<>());
      for (int block = 0; block < blocks; block++) {
        IntToDoubleFunction cost = costs.apply(random);
        for (int side = 0; side < 2; side++) {
          sides.get(side).add(
              new Observation(block, cost.applyAsDouble(side) * Math.exp(deviation * random.nextGaussian())));
        }
      }
      return sides;
    };
  }

  private static List<Observation> forks(RandomGenerator random, int blocks, double deviation) {
    List<Observation> forks = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      forks.add(new Observation(block, Math.exp(deviation * random.nextGaussian())));
    }
    return forks;
  }

  /**
   * The shapes of a measured run: each cell is one of its cells on two of its runtimes, and each block is one of their
   * blocks, so tails, modes and correlations within blocks are preserved. Deviations are from the cell's mean on its
   * runtime, and the true ratio is 1.
   *
   * @param location of what the true ratio is 1: of typical forks or of all of them
   * @param smoothing the width of the normal noise that is laid over each fork, in standard deviations of the cell;
   *     without it the same forks are drawn several times
   */
  static SimulatedFamily recorded(List<RecordedFork> forks, double smoothing, Location location) {
    List<double[][]> shapes = shapes(forks, location);
    return (random, blocks) -> {
      double[][] shape = shapes.get(random.nextInt(shapes.size()));
      double[] noise = Arrays.stream(shape).mapToDouble(side -> smoothing * deviation(side)).toArray();
      List<List<Observation>> sides = List.of(new ArrayList<>(), new ArrayList<>());
      for (int block = 0; block < blocks; block++) {
        int like = random.nextInt(shape[0].length);
        for (int side = 0; side < 2; side++) {
          double log = (shape[side][like] + noise[side] * random.nextGaussian()) / Math.hypot(1, smoothing);
          sides.get(side).add(new Observation(block, Math.exp(log)));
        }
      }
      return sides;
    };
  }

  /** Returns, for each cell and pair of runtimes, the deviations of both in their common blocks. */
  private static List<double[][]> shapes(List<RecordedFork> forks, Location location) {
    Map<String, Map<String, Map<Long, Double>>> cells = forks.stream().collect(Collectors.groupingBy(
        RecordedFork::cell, LinkedHashMap::new, Collectors.groupingBy(RecordedFork::runtime, TreeMap::new,
            Collectors.toMap(fork -> fork.observation().block(), fork -> Math.log(fork.observation().cost())))));
    List<double[][]> shapes = new ArrayList<>();
    for (Map<String, Map<Long, Double>> cell : cells.values()) {
      List<Map<Long, Double>> runtimes = List.copyOf(cell.values());
      for (Map<Long, Double> one : runtimes) {
        for (Map<Long, Double> other : runtimes) {
          List<Long> both = one.keySet().stream().filter(other::containsKey).sorted().toList();
          if (one != other && both.size() >= BlockRatio.FEWEST_PAIRS) {
            shapes.add(centered(deviations(both, one), deviations(both, other), location));
          }
        }
      }
    }
    return shapes;
  }

  private static double[][] centered(double[] one, double[] other, Location location) {
    double center = location.of(IntStream.range(0, one.length).mapToObj(i -> one[i] - other[i]).toList()).value();
    return new double[][] {Arrays.stream(one).map(value -> value - center).toArray(), other};
  }

  private static double[] deviations(List<Long> blocks, Map<Long, Double> logs) {
    double mean = blocks.stream().mapToDouble(logs::get).average().orElseThrow();
    double unbiased = Math.sqrt(blocks.size() / (blocks.size() - 1.0));
    return blocks.stream().mapToDouble(block -> (logs.get(block) - mean) * unbiased).toArray();
  }

  private static double deviation(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(value -> value * value).average().orElseThrow());
  }
}

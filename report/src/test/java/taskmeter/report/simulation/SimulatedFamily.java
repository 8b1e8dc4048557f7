package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import taskmeter.report.statistic.BlockRatio;
import taskmeter.report.statistic.BlockRatio.Observation;

/** Simulated cells of one candidate and one baseline with the same true cost. */
@FunctionalInterface
interface SimulatedFamily {

  /** The number of cells of a candidate in the standard matrix. */
  int CELLS = 71;

  /** The width of kernel smoothing of a recorded deviation, in standard deviations of the cell. */
  double SMOOTHING = 0.4;

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

  /** Fork deviations that differ between cells, log-normally about the median: the case for moderation. */
  static SimulatedFamily unequal(double median, double spread) {
    return (random, blocks) -> {
      double deviation = median * Math.exp(spread * random.nextGaussian());
      return List.of(forks(random, blocks, deviation), forks(random, blocks, deviation));
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
   * runtime, so the true ratio is 1.
   */
  static SimulatedFamily recorded(Path run) throws IOException {
    List<double[][]> shapes = shapes(RecordedFork.of(run));
    return (random, blocks) -> {
      double[][] shape = shapes.get(random.nextInt(shapes.size()));
      double[] smoothing = Arrays.stream(shape).mapToDouble(side -> SMOOTHING * deviation(side)).toArray();
      List<List<Observation>> sides = List.of(new ArrayList<>(), new ArrayList<>());
      for (int block = 0; block < blocks; block++) {
        int like = random.nextInt(shape[0].length);
        for (int side = 0; side < 2; side++) {
          double log = (shape[side][like] + smoothing[side] * random.nextGaussian()) / Math.hypot(1, SMOOTHING);
          sides.get(side).add(new Observation(block, Math.exp(log)));
        }
      }
      return sides;
    };
  }

  /** Returns, for each cell and pair of runtimes, the deviations of both in their common blocks. */
  private static List<double[][]> shapes(List<RecordedFork> forks) {
    Map<String, Map<String, Map<Long, Double>>> cells = forks.stream().collect(Collectors.groupingBy(
        RecordedFork::cell, LinkedHashMap::new, Collectors.groupingBy(RecordedFork::runtime, TreeMap::new,
            Collectors.toMap(fork -> fork.observation().block(), fork -> Math.log(fork.observation().mean())))));
    List<double[][]> shapes = new ArrayList<>();
    for (Map<String, Map<Long, Double>> cell : cells.values()) {
      List<Map<Long, Double>> runtimes = List.copyOf(cell.values());
      for (Map<Long, Double> one : runtimes) {
        for (Map<Long, Double> other : runtimes) {
          List<Long> both = one.keySet().stream().filter(other::containsKey).sorted().toList();
          if (one != other && both.size() >= BlockRatio.FEWEST_PAIRS) {
            shapes.add(new double[][] {deviations(both, one), deviations(both, other)});
          }
        }
      }
    }
    return shapes;
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

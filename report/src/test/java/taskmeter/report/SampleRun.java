package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a run similar to a real one, from a fixed seed, to inspect the page and its speed. The numbers are invented.
 */
final class SampleRun {

  static final String NAME = "20261122T101500Z-standard";
  private static final int FORKS = 5;
  private static final int ITERATIONS = 5;

  /** A cell and its true cost; a cost of 0 means not available, and a negative one means failed. */
  record Plan(
      String scenario, String variant, String parameters, String carrier, String creator, boolean pooled,
      double cost, double spread, long poolSize) {}

  private final Random random = new Random(20261122);
  private final StringBuilder forks = new StringBuilder(
      "run,slot,block,start,end,runtime,scenario,variant,parameters,carrier,creator,pooled,parallelism,fork,state,"
          + "reason,timed_s,creator_seen,task_seen,workers_seen,pool_size\n");
  private final StringBuilder samples = new StringBuilder("run,slot,phase,iteration,metric,unit,value\n");
  private final int iterations;
  private Instant clock = Instant.parse("2026-11-22T10:15:00Z");
  private int slot;
  private int block;

  private SampleRun(int iterations) {
    this.iterations = iterations;
  }

  /** Writes a run of the usual size below {@code results} and returns its folder. */
  static Path write(Path results) throws IOException {
    return write(results, ITERATIONS);
  }

  /** Writes a run with the given number of measured iterations in each fork. */
  static Path write(Path results, int iterations) throws IOException {
    Path folder = Files.createDirectories(results.resolve(NAME));
    SampleRun run = new SampleRun(iterations);
    List<Plan> plans = SamplePlans.all();
    plans.stream().filter(plan -> plan.cost() == 0).forEach(run::notAvailable);
    List<Plan> live = new ArrayList<>(plans.stream().filter(plan -> plan.cost() != 0).toList());
    for (int fork = 1; fork <= FORKS + 1; fork++) {
      int number = fork;
      // The budget ends within the last round
      live.stream().limit(fork > FORKS ? live.size() / 3 : live.size()).forEach(plan -> run.fork(plan, number));
    }
    Files.writeString(folder.resolve("forks.csv"), run.forks);
    Files.writeString(folder.resolve("samples.csv"), run.samples);
    Files.writeString(folder.resolve("environment.csv"), SamplePlans.ENVIRONMENT.replace("RUN", NAME));
    Files.writeString(folder.resolve("labels.csv"), SamplePlans.LABELS);
    return folder;
  }

  private void notAvailable(Plan plan) {
    row(plan, "", "", "not available,\"no such thing: this carrier has none, see the other variant\"", "", "");
  }

  private void fork(Plan plan, int fork) {
    String times = clock + "," + clock.plusMillis(1950);
    clock = clock.plusMillis(2000);
    if (plan.cost() < 0) {
      row(plan, times, "" + fork, "failed,\"hung: no end within 34 s; threads in dumps/slot-" + (slot + 1)
          + ".txt\"", "", "");
      return;
    }
    row(plan, times, "" + fork, "measured,", "1.5", plan.poolSize() == 0 ? "" : "" + plan.poolSize());
    double mean = plan.cost() * Math.exp(plan.spread() * random.nextGaussian());
    for (int i = 1; i <= 10; i++) {
      sample("warmup", i, mean * (1 + 3.0 / i) * noise());
    }
    for (int i = 1; i <= iterations; i++) {
      sample("measured", i, mean * noise());
    }
  }

  private double noise() {
    return Math.exp(0.03 * random.nextGaussian());
  }

  private void row(Plan plan, String times, String fork, String outcome, String timed, String pool) {
    slot++;
    String kind = plan.creator();
    block += times.isEmpty() ? 0 : 1;
    forks.append(String.join(",", NAME, "" + slot, times.isEmpty() ? "" : "" + block,
        times.isEmpty() ? "," : times, "25", plan.scenario(), plan.variant(), plan.parameters(), plan.carrier(),
        kind, "" + plan.pooled(), "2", fork, outcome, timed, kind, plan.carrier(), "2", pool)).append('\n');
  }

  private void sample(String phase, int iteration, double value) {
    samples.append(String.join(",", NAME, "" + slot, phase, "" + iteration, "time,ns/op", "" + value)).append('\n');
  }
}

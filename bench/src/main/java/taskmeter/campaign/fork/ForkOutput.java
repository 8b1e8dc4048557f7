package taskmeter.campaign.fork;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.format.OutputFormat;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.protocol.Lines;
import taskmeter.protocol.SampleLine;

/**
 * Records a fork's output: the score and the other metrics of each iteration, including the warmup, which JMH's results
 * leave out, and the last printed lines. Called by JMH's threads.
 */
public final class ForkOutput implements OutputFormat {

  private static final int LINES_KEPT = 5_000;

  private final List<Metric> metrics;
  private final int leadIn;
  private final List<CountedSample> samples = new ArrayList<>();
  private final List<MeasuredTime> measured = new ArrayList<>();
  private final Deque<String> lines = new ArrayDeque<>();
  private final StringBuilder unfinished = new StringBuilder();
  private long begin;

  /**
   * Creates the output of a fork that has not started.
   *
   * @param metrics the metrics to record besides the score
   * @param leadIn the number of iterations before each measured one that do not count
   */
  ForkOutput(List<Metric> metrics, int leadIn) {
    this.metrics = List.copyOf(metrics);
    this.leadIn = leadIn;
  }

  /** Creates the output of a fork that has not started, and whose iterations after the warmup all count. */
  ForkOutput(List<Metric> metrics) {
    this(metrics, 0);
  }

  synchronized List<CountedSample> samples() {
    return List.copyOf(samples);
  }

  /** The times of the measured iterations so far. */
  synchronized List<MeasuredTime> measured() {
    return List.copyOf(measured);
  }

  /** The last lines, from JMH and from the fork. */
  synchronized List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    all.add(unfinished.toString());
    return all;
  }

  @Override
  public synchronized void iterationResult(BenchmarkParams benchmark, IterationParams params, int iteration,
      IterationResult data) {
    Phase phase = params.getType() == IterationType.WARMUP ? Phase.WARMUP : afterWarmup(iteration);
    if (phase == Phase.MEASURED) {
      measured.add(new MeasuredTime(begin, System.nanoTime()));
    }
    var score = data.getPrimaryResult();
    if (!score.getScoreUnit().equals("ns/op") || benchmark.getTimeUnit() != TimeUnit.NANOSECONDS) {
      throw new IllegalStateException("JMH: found scores in " + score.getScoreUnit() + "; expected ns/op");
    }
    var counts = data.getMetadata();
    if (benchmark.getMode() != Mode.AverageTime) {
      throw new IllegalStateException("JMH: found mode " + benchmark.getMode() + "; expected " + Mode.AverageTime);
    }
    int number = number(phase, iteration);
    samples.add(new CountedSample(new Sample(phase, number, score.getScore()),
        counts.getMeasuredOps(), counts.getAllOps(), secondary(phase, number, data)));
  }

  private Phase afterWarmup(int iteration) {
    return iteration % (leadIn + 1) == 0 ? Phase.MEASURED : Phase.LEAD_IN;
  }

  /** The number within its phase of an iteration that the fork counts with all others after the warmup. */
  private int number(Phase phase, int iteration) {
    return switch (phase) {
      case WARMUP -> iteration;
      case MEASURED -> iteration / (leadIn + 1);
      case LEAD_IN -> iteration - iteration / (leadIn + 1);
    };
  }

  private List<Sample> secondary(Phase phase, int iteration, IterationResult data) {
    List<Sample> secondary = new ArrayList<>();
    for (var result : data.getSecondaryResults().values()) {
      for (Metric metric : metrics) {
        if (!result.getLabel().equals(metric.secondaryLabel())) {
          continue;
        }
        if (!metric.accepts(result.getScoreUnit())) {
          throw new IllegalStateException("JMH: found " + result.getLabel() + " in " + result.getScoreUnit()
              + "; expected " + metric.unit());
        }
        secondary.add(new Sample(phase, iteration, metric, result.getScore()));
      }
    }
    secondary.sort(Comparator.comparing(Sample::metric));
    return secondary;
  }

  /** Records a line of a CPython's fork: the score of an iteration, or any other text. */
  synchronized void pythonLine(String line) {
    println(line);
    if (Lines.holds(SampleLine.class, line)) {
      SampleLine read = Lines.read(SampleLine.class, line);
      Phase phase = switch (read.phase()) {
        case WARMUP -> Phase.WARMUP;
        case MEASURED -> afterWarmup(read.iteration());
      };
      samples.add(new CountedSample(new Sample(phase, number(phase, read.iteration()), read.score()), read.operations(),
          read.operations()));
      long now = System.nanoTime();
      if (phase == Phase.MEASURED) {
        measured.add(new MeasuredTime(begin, now));
      }
      begin = now;
    }
  }

  @Override
  public synchronized void print(String text) {
    for (char each : text.toCharArray()) {
      if (each == '\n') {
        endLine();
      } else if (each != '\r') {
        unfinished.append(each);
      }
    }
  }

  private void endLine() {
    lines.add(unfinished.toString());
    unfinished.setLength(0);
    if (lines.size() > LINES_KEPT) {
      lines.remove();
    }
  }

  @Override
  public void println(String text) {
    print(text + "\n");
  }

  @Override
  public void write(int each) {
    print(String.valueOf((char) each));
  }

  @Override
  public void write(byte[] bytes) {
    print(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void verbosePrintln(String text) {}

  @Override
  public synchronized void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {
    begin = System.nanoTime();
  }

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> result) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /**
   * The time of one measured iteration, by {@link System#nanoTime}, which on Linux is {@code CLOCK_MONOTONIC} in every
   * process.
   *
   * @param begin when it began
   * @param end when it ended
   */
  public record MeasuredTime(long begin, long end) {

    public boolean includes(long nanos) {
      return begin <= nanos && nanos < end;
    }
  }

  /**
   * One iteration's score, with JMH's operation counts and the other metrics.
   *
   * @param sample the score
   * @param measuredOperations the operations that the score averages
   * @param allOperations the measured operations, and the ones that JMH runs before and after the timed part
   * @param secondary the values of the other metrics
   */
  record CountedSample(Sample sample, long measuredOperations, long allOperations, List<Sample> secondary) {
    CountedSample {
      secondary = List.copyOf(secondary);
    }

    CountedSample(Sample sample, long measuredOperations, long allOperations) {
      this(sample, measuredOperations, allOperations, List.of());
    }

    /** The values of all metrics, the score first. */
    Stream<Sample> all() {
      return Stream.concat(Stream.of(sample), secondary.stream());
    }

    /** The timed part in nanoseconds: score times measured operations. */
    double nanoseconds() {
      return sample.value() * measuredOperations;
    }
  }
}

package taskmeter.report.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.report.chart.SvgFile;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.matrix.AcrossRuntimes;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.page.Page;
import taskmeter.report.plot.Plot;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.Judge;
import taskmeter.report.verdict.NoiseFloors;
import taskmeter.report.verdict.Verdicts;

/** The hot paths of the report, each on a committed run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(5)
public class ReportBenchmark {

  @Param("results/20261127T033209Z-standard")
  public String run;

  private Path folder;
  private Run read;
  private Plot largest;
  private Path chart;

  /** Reads the run, so that each benchmark has only its own work. */
  @Setup
  public void read() throws IOException, InvalidRunException {
    folder = Path.of(run);
    read = RunReader.read(folder);
    Page page = Page.of(read);
    // The verdicts' chart is the first one, and the largest
    largest = page.figures().get(0).plot();
    chart = Files.createTempDirectory("taskmeter-benchmark").resolve("chart.svg");
  }

  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(chart);
    Files.delete(chart.getParent());
  }

  /** Reads all files, most of whose rows are samples. */
  @Benchmark
  public Run reading() throws InvalidRunException {
    return RunReader.read(folder);
  }

  /** Computes the cells from the forks. */
  @Benchmark
  public Matrix matrix() {
    return Matrix.of(read);
  }

  /** Computes the cells and all verdicts on them, with their doubts. */
  @Benchmark
  public Verdicts verdicts() {
    Matrix matrix = Matrix.of(read);
    List<AcrossRuntimes> across = AcrossRuntimes.all(matrix, read.labels(), Optional.empty());
    return Judge.of(read, matrix, across.get(0), NoiseFloors.NONE);
  }

  /** Computes the text and the plots of the whole page. */
  @Benchmark
  public Page page() {
    return Page.of(read);
  }

  /** Draws the largest chart. */
  @Benchmark
  public Path chart() throws IOException {
    SvgFile.write(largest, chart);
    return chart;
  }
}

package taskmeter.report.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import taskmeter.report.page.text.Typography;

/** The benchmarks do what they say. How long they take is not tested here. */
class ReportBenchmarkTest {

  private static final Path RUN = Path.of("..", "results", "20261127T033209Z-standard");

  @Test
  void eachBenchmarkRunsOnce() throws Exception {
    Options once = new OptionsBuilder().include(ReportBenchmark.class.getName() + "\\.").param("run", RUN.toString())
        .mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1).shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT).build();
    var ran = new Runner(once).run().stream().map(result -> result.getParams().getBenchmark())
        .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Arrays.stream(ReportBenchmark.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class)).map(Method::getName)
        .map(name -> ReportBenchmark.class.getName() + "." + name).collect(Collectors.toCollection(TreeSet::new)), ran);
  }

  @Test
  void eachBenchmarkHasTheResultOfTheReport() throws Exception {
    ReportBenchmark benchmark = new ReportBenchmark();
    benchmark.run = RUN.toString();
    benchmark.read();
    assertFalse(benchmark.reading().forks().isEmpty());
    assertTrue(benchmark.matrix().cells().stream().anyMatch(cell -> cell.ran()));
    assertEquals(benchmark.page().verdicts().all().size(), benchmark.verdicts().all().size());
    assertEquals(benchmark.page().summary().lines().findFirst().map(Typography::unbroken),
        Files.readString(RUN.resolve("summary.md")).lines().findFirst());
    assertTrue(Files.readString(benchmark.chart()).contains("<circle"));
    benchmark.delete();
  }
}

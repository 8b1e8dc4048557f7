package taskmeter.profiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * A profiler that counts during each measured iteration, and reports counts per operation. JMH calls it on the fork's
 * main thread, before the worker starts and after it has ended. A count thus includes the operations that JMH runs
 * before and after the timed part, and it is divided by all of them.
 */
abstract class IterationProfiler implements InternalProfiler {

  /** Starts counting. */
  abstract void begin();

  /**
   * Stops counting.
   *
   * @return the counts by the names of their metrics; a count that is unknown or not exact is absent
   */
  abstract Map<String, Long> end();

  /** The unit of a metric for one operation. */
  String unit(String metric) {
    return "1/op";
  }

  @Override
  public final void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    if (iteration.getType() == IterationType.MEASUREMENT) {
      begin();
    }
  }

  @Override
  public final Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
      IterationResult result) {
    if (iteration.getType() != IterationType.MEASUREMENT) {
      return List.of();
    }
    double operations = result.getMetadata().getAllOps();
    List<ScalarResult> perOperation = new ArrayList<>();
    end().forEach((metric, count) ->
        perOperation.add(new ScalarResult(metric, count / operations, unit(metric), AggregationPolicy.AVG)));
    return perOperation;
  }
}

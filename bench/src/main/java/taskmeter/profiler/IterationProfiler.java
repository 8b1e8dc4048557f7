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
 *
 * <p>The last measured iteration has no counts: JMH tears the trial down in it, and the scenario then verifies its
 * body, which allocates and starts threads. (It sets the trial up in the first iteration of the warmup.)
 */
abstract class IterationProfiler implements InternalProfiler {

  /** The number of measured iterations so far. */
  private int measured;

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
    measured += iteration.getType() == IterationType.MEASUREMENT ? 1 : 0;
    if (counts(iteration)) {
      begin();
    }
  }

  @Override
  public final Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
      IterationResult result) {
    if (!counts(iteration)) {
      return List.of();
    }
    double operations = result.getMetadata().getAllOps();
    List<ScalarResult> perOperation = new ArrayList<>();
    end().forEach((metric, count) ->
        perOperation.add(new ScalarResult(metric, count / operations, unit(metric), AggregationPolicy.AVG)));
    return perOperation;
  }

  private boolean counts(IterationParams iteration) {
    return iteration.getType() == IterationType.MEASUREMENT && measured < iteration.getCount();
  }
}

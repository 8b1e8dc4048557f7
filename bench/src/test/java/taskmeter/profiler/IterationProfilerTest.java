package taskmeter.profiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.options.TimeValue;

class IterationProfilerTest {

  private static final int ALL = 1000;
  private static final int TIMED = 800;

  /** Begins and ends of counting, in order. */
  private final List<String> calls = new ArrayList<>();

  private final IterationProfiler profiler = new IterationProfiler() {
    @Override
    void begin() {
      calls.add("begin");
    }

    @Override
    Map<String, Long> end() {
      calls.add("end");
      return Map.of("parked", 250L);
    }

    @Override
    public String getDescription() {
      return "for a test";
    }
  };

  /** The results of all iterations of a phase, as text. */
  private List<String> run(IterationType phase, int count) {
    IterationParams params = new IterationParams(phase, count, TimeValue.milliseconds(80), 1);
    List<ScalarResult> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      profiler.beforeIteration(null, params);
      results.addAll(profiler.afterIteration(null, params,
          new IterationResult(null, params, new IterationResultMetaData(ALL, TIMED))));
    }
    return results.stream().map(each -> each.getLabel() + " " + each.getScore() + " " + each.getScoreUnit())
        .toList();
  }

  @Test
  void warmupIterationsAreNotCounted() {
    assertEquals(List.of(), run(IterationType.WARMUP, 3));
    assertEquals(List.of(), calls);
  }

  @Test
  void allMeasuredIterationsButTheLastAreCounted() {
    run(IterationType.WARMUP, 3);
    assertEquals(List.of("parked 0.25 1/op", "parked 0.25 1/op"), run(IterationType.MEASUREMENT, 3),
        "divided by all operations, including those outside of the timed part");
    assertEquals(List.of("begin", "end", "begin", "end"), calls);
  }
}

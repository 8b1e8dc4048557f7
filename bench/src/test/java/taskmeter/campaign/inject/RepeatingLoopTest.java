package taskmeter.campaign.inject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.RawResults;
import org.openjdk.jmh.runner.InfraControl;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import taskmeter.scenario.jmh_generated.CurrentTaskLookup_baseline_jmhTest;
import taskmeter.scenario.jmh_generated.CurrentTaskLookup_jmhType;

/** Runs the rewritten loop of JMH, and compares its calls with the operations that it counts. */
class RepeatingLoopTest {

  private static final String SWORDFISH =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  /** Ends the iteration after a number of calls. */
  public static final class Counted extends CurrentTaskLookup_jmhType {
    private final InfraControl control;
    private int calls;
    private int end;

    Counted(InfraControl control) {
      this.control = control;
    }

    @Override
    public Object baseline() {
      calls++;
      if (calls >= end) {
        control.isDone = true;
      }
      return this;
    }
  }

  /** Defines the rewritten class, and leaves all other classes to its parent. */
  private static final class Rewritten extends ClassLoader {
    Class<?> define(byte[] code) {
      return defineClass(CurrentTaskLookup_baseline_jmhTest.class.getName(), code, 0, code.length);
    }

    Rewritten() {
      super(RepeatingLoopTest.class.getClassLoader());
    }
  }

  private static byte[] generated() throws IOException {
    try (var code = CurrentTaskLookup_baseline_jmhTest.class
        .getResourceAsStream("CurrentTaskLookup_baseline_jmhTest.class")) {
      return code.readAllBytes();
    }
  }

  private static InfraControl control() {
    var iterations = new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.NONE, 1);
    var none = new CountDownLatch(0);
    return new InfraControl(new BenchmarkParams("benchmark", "generated", false, 1, new int[] {1}, List.of(), 1, 0,
        iterations, iterations, Mode.AverageTime, new WorkloadParams(), TimeUnit.NANOSECONDS, 1, "", List.of(), "", "",
        "", "", TimeValue.NONE), iterations, none, none, true, true, false, new Control());
  }

  private static Method loop(Class<?> rewritten) {
    return Arrays.stream(rewritten.getMethods()).filter(method -> method.getName().endsWith("_avgt_jmhStub"))
        .findFirst().orElseThrow();
  }

  /** Runs one iteration and returns the operations that it counts. */
  private static double iteration(Method loop, Counted benchmark, int calls) throws ReflectiveOperationException {
    var result = new RawResults();
    benchmark.control.isDone = false;
    benchmark.calls = 0;
    benchmark.end = calls;
    var arguments = Arrays.stream(loop.getParameterTypes()).map(type ->
        type == InfraControl.class ? benchmark.control
            : type == RawResults.class ? result
            : type == Blackhole.class ? new Blackhole(SWORDFISH)
            : type == int.class ? (Object) 0
            : type == CurrentTaskLookup_jmhType.class ? benchmark : null).toArray();
    try {
      loop.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
    return result.measuredOps;
  }

  @ParameterizedTest
  @CsvSource({"10,1116,1017", "1,204,102", "2,150,100", "100,101,100"})
  void everyNthCallIsDoneTwiceAndCountedOnce(int every, int calls, double counted) throws Exception {
    var benchmark = new Counted(control());
    var loop = loop(new Rewritten().define(RepeatingLoop.in(generated(), every)));
    assertEquals(counted, iteration(loop, benchmark, calls));
    assertEquals(calls, benchmark.calls);
  }

  @Test
  void shortIterationsAreRepeatedToo() throws Exception {
    var benchmark = new Counted(control());
    var loop = loop(new Rewritten().define(RepeatingLoop.in(generated(), 10)));
    double counted = 0;
    double calls = 0;
    for (int i = 0; i < 100; i++) {
      counted += iteration(loop, benchmark, 4);
      calls += benchmark.calls;
    }
    assertEquals(1.1, calls / counted, 0.01);
  }

  @Test
  void theRewrittenClassRecordsTheInterval() throws Exception {
    // A fork reads this field by its name
    var field = new Rewritten().define(RepeatingLoop.in(generated(), 10)).getDeclaredField("taskmeterRepeatedEvery");
    field.setAccessible(true);
    assertEquals(10, field.getInt(null));
    assertTrue(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()), field.toString());
    assertTrue(field.isSynthetic());
    assertThrows(NoSuchFieldException.class,
        () -> CurrentTaskLookup_baseline_jmhTest.class.getDeclaredField("taskmeterRepeatedEvery"));
  }

  @Test
  void theGeneratedLoopCountsEveryCall() throws Exception {
    var benchmark = new Counted(control());
    assertEquals(1000, iteration(loop(CurrentTaskLookup_baseline_jmhTest.class), benchmark, 1000));
  }

  @Test
  void otherClassesAreRejected() throws IOException {
    try (var code = RepeatingLoopTest.class.getResourceAsStream("RepeatingLoopTest.class")) {
      byte[] other = code.readAllBytes();
      assertThrows(IllegalStateException.class, () -> RepeatingLoop.in(other, 10));
    }
  }
}

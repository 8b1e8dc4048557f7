package taskmeter.scenario.proof;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import taskmeter.protocol.TrialLine;

/** What this fork was told to measure, as it arrived here: the campaign compares it with the label. */
final class TrialSettings {

  /** Of the class that the injection rewrites; other classes do not have it. */
  private static final String REPEATED_EVERY = "taskmeterRepeatedEvery";

  private TrialSettings() {}

  /** What JMH was told, and the values that it gave the scenario's fields. */
  static TrialLine by(BenchmarkParams told, Scenario scenario) {
    return new TrialLine(told.getBenchmark(), parameters(scenario), told.getWarmup().getCount(),
        millis(told.getWarmup()), told.getMeasurement().getCount(), millis(told.getMeasurement()),
        told.getOpsPerInvocation());
  }

  private static long millis(IterationParams phase) {
    return phase.getTime().convertTo(TimeUnit.MILLISECONDS);
  }

  private static String parameters(Scenario scenario) {
    return Arrays.stream(scenario.getClass().getFields()).filter(field -> field.isAnnotationPresent(Param.class))
        .map(field -> {
          try {
            return field.getName() + "=" + field.get(scenario);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }).sorted().collect(Collectors.joining(";"));
  }

  /** One invocation in so many is done twice by the loop that is in effect here; 0 for none. */
  static int repeatedEvery(Method variant) {
    var scenario = variant.getDeclaringClass();
    try {
      var loop = Class.forName(scenario.getPackageName() + ".jmh_generated." + scenario.getSimpleName() + "_"
          + variant.getName() + "_jmhTest", false, scenario.getClassLoader());
      var field = loop.getDeclaredField(REPEATED_EVERY);
      field.setAccessible(true);
      return field.getInt(loop);
    } catch (NoSuchFieldException | ClassNotFoundException none) {
      return 0;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

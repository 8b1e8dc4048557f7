package taskmeter.scenario.proof;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import taskmeter.protocol.TrialLine;

/** The settings that arrived in this fork. The campaign compares them with the cell's label. */
final class TrialSettings {

  /** A field that only a class with injected work has. */
  private static final String REPEATED_EVERY = "taskmeterRepeatedEvery";

  private TrialSettings() {}

  /** The settings that JMH received, and the values that it gave to the scenario's fields. */
  static TrialLine of(BenchmarkParams settings, Scenario scenario) {
    return new TrialLine(settings.getBenchmark(), parameters(scenario), settings.getWarmup().getCount(),
        millis(settings.getWarmup()), settings.getMeasurement().getCount(), millis(settings.getMeasurement()),
        settings.getOpsPerInvocation());
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

  /** The loop of this fork repeats one invocation in this many; 0 for none. */
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

package taskmeter.scenario;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Carrier;
import taskmeter.protocol.CellLine;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Scenario;

/** The cells of the matrix in this JVM: scenario × variant × parameters × carrier. */
public final class Cells {

  /** The scenarios, in the order of the results. A new scenario needs one line here. */
  public static final List<Class<? extends Scenario>> SCENARIOS = List.of(
      TaskCreation.class,
      EagerStart.class,
      CurrentTaskLookup.class,
      BarrierRendezvous.class,
      TaskGroup.class,
      Runner.class,
      TaskTree.class,
      LiveTasks.class);

  private Cells() {}

  /** A benchmark method with one set of parameters on one carrier, in this profile and all larger ones. */
  record PlannedCell(
      Scenario scenario, Method method, String parameters, Carrier carrier, String profile) {

    String variant() {
      return method.getName();
    }

    String benchmark() {
      return scenario.getClass().getName() + "." + variant();
    }

    VariantKind kind() {
      return scenario.kind(method);
    }

    Carrier creator() {
      return kind().creator(carrier);
    }

    boolean pooled() {
      return kind().pooled(carrier);
    }

    List<String> jvmArguments() {
      return kind().forkArguments(carrier);
    }

    /** Operations in one invocation: the value of the parameter that the kind names, or the method's number. */
    int operations() {
      var fixed = method.getAnnotation(OperationsPerInvocation.class);
      return kind().operations().map(parameter -> CellLine.parameterMap(parameters).get(parameter.name()))
          .map(Integer::valueOf).orElse(fixed == null ? 1 : fixed.value());
    }

    Warmup warmup() {
      return annotation(Warmup.class);
    }

    Measurement measurement() {
      return annotation(Measurement.class);
    }

    private <A extends Annotation> A annotation(Class<A> type) {
      A own = method.getAnnotation(type);
      return own != null ? own : scenario.getClass().getAnnotation(type);
    }

    /** The reason why this JVM cannot run the cell; empty if it can. */
    Optional<String> unavailable() {
      var variant = method.getAnnotation(Variant.class);
      if (variant.on().length > 0 && !Arrays.asList(variant.on()).contains(carrier)) {
        return Optional.of(variant.elsewhere());
      }
      return carrier.tasks().unavailable()
          .or(() -> kind().unavailable(carrier, CellLine.parameterMap(parameters)));
    }
  }

  static List<PlannedCell> all() {
    var cells = new ArrayList<PlannedCell>();
    for (var type : SCENARIOS) {
      var scenario = of(type);
      Declaration.requireValid(scenario);
      for (var method : Declaration.variants(type)) {
        for (var parameters : parameters(method.getAnnotation(Variant.class)).entrySet()) {
          for (var carrier : Carrier.values()) {
            cells.add(new PlannedCell(scenario, method, parameters.getKey(), carrier, parameters.getValue()));
          }
        }
      }
    }
    return cells;
  }

  /** The smallest profile that has each set of parameters. */
  private static Map<String, String> parameters(Variant variant) {
    var profiles = new LinkedHashMap<String, String>();
    for (var parameters : variant.standard()) {
      profiles.put(parameters, Arrays.asList(variant.quick()).contains(parameters) ? "quick" : "standard");
    }
    for (var parameters : variant.full()) {
      profiles.put(parameters, "full");
    }
    return profiles;
  }

  public static Scenario of(Class<? extends Scenario> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

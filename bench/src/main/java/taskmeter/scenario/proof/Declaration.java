package taskmeter.scenario.proof;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.protocol.CellLine;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.declaration.VariantKind;

/** Reads what a scenario declares about its variants, and rejects contradictions. */
public final class Declaration {

  private Declaration() {}

  /**
   * Returns the annotation of a variant's method.
   *
   * @throws IllegalStateException if the method does not have it
   */
  public static <A extends Annotation> A of(Method variant, Class<A> type) {
    A found = variant.getAnnotation(type);
    if (found == null) {
      throw new IllegalStateException(name(variant) + ": found no @" + type.getSimpleName()
          + ", which says what the variant does; add it with a constant");
    }
    return found;
  }

  /** The name of a variant, such as {@code BarrierRendezvous.phaser}, with the scenario's class, not JMH's subclass. */
  public static String name(Method variant) {
    return variant.getDeclaringClass().getSimpleName() + "." + variant.getName();
  }

  /** The variants of a scenario, by position. */
  public static List<Method> variants(Class<? extends Scenario> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.isAnnotationPresent(Variant.class))
        .sorted(Comparator.comparingInt(method -> method.getAnnotation(Variant.class).position()))
        .collect(Collectors.toUnmodifiableList());
  }

  /**
   * Returns the variant with this name.
   *
   * @throws IllegalStateException if the scenario has none
   */
  static Method variant(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (var method : each.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.isAnnotationPresent(Variant.class)) {
          return method;
        }
      }
    }
    throw new IllegalStateException(type.getSimpleName() + "." + name + ": found no method with @Variant");
  }

  /**
   * Rejects a scenario whose variants might be measured under a wrong label.
   *
   * @throws IllegalStateException with all mistakes, one a line
   */
  public static void requireValid(Scenario scenario) {
    List<String> wrong = new ArrayList<>();
    for (var type : List.of(Title.class, Warmup.class, Measurement.class)) {
      if (!scenario.getClass().isAnnotationPresent(type)) {
        wrong.add(scenario.getClass().getSimpleName() + ": found no @" + type.getSimpleName() + "; add one");
      }
    }
    List<Method> variants = variants(scenario.getClass());
    for (var method : scenario.getClass().getMethods()) {
      if (method.isAnnotationPresent(Benchmark.class) != method.isAnnotationPresent(Variant.class)) {
        wrong.add(name(method) + ": found one of @Benchmark and @Variant; expected both");
      }
    }
    Map<String, VariantKind> kinds = variants.stream().collect(Collectors.toMap(Method::getName, scenario::kind));
    for (var method : variants) {
      var variant = method.getAnnotation(Variant.class);
      if (!variant.baseline().isEmpty() && !(kinds.containsKey(variant.baseline())
          && kinds.get(variant.baseline()).baseline())) {
        wrong.add(name(method) + ": found baseline=\"" + variant.baseline()
            + "\"; expected a baseline of this scenario");
      }
      if (!variant.against().isEmpty() && !kinds.containsKey(variant.against())) {
        wrong.add(name(method) + ": found against=\"" + variant.against() + "\"; expected a variant of this scenario");
      }
      requireParameters(method, kinds.get(method.getName()), wrong);
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(String.join("\n", wrong));
    }
  }

  /** A cell whose label does not name a parameter would be measured with the parameter's default. */
  private static void requireParameters(Method method, VariantKind kind, List<String> wrong) {
    var expected = kind.parameters().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    var variant = method.getAnnotation(Variant.class);
    for (var parameters : concat(variant.standard(), variant.full())) {
      var found = new TreeSet<>(CellLine.parameterMap(parameters).keySet());
      if (!found.equals(expected)) {
        wrong.add(name(method) + ": found the parameters " + found + "; expected " + expected
            + "; name them in standard and full, each with a value");
      }
    }
    for (var parameters : variant.quick()) {
      if (!Arrays.asList(variant.standard()).contains(parameters)) {
        wrong.add(name(method) + ": found quick=\"" + parameters + "\"; expected parameters that standard has too");
      }
    }
  }

  private static List<String> concat(String[] standard, String[] full) {
    var all = new ArrayList<>(Arrays.asList(standard));
    all.addAll(Arrays.asList(full));
    return all;
  }
}

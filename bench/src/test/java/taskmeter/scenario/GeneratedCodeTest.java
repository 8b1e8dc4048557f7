package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taskmeter.carrier.Java21;
import taskmeter.carrier.Java25;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.task.RunningTask;
import taskmeter.scenario.task.RunningTaskWithChain;

/** Checks the code that C2 generates, because a score does not show what was compiled away. */
class GeneratedCodeTest {

  private static final int ALIGNMENT = 16;

  /** With JMH's compiler hints. A method without a hint would be inlined, and would have no code of its own. */
  @Test
  void lookupsHaveMoreCodeThanTheirBaselines() throws Exception {
    Map<String, String> baselines = new LinkedHashMap<>();
    for (var method : Declaration.variants(CurrentTaskLookup.class)) {
      var lookup = Cells.of(CurrentTaskLookup.class).kind(method);
      boolean scoped = lookup == LookupKind.SCOPED_VALUE || lookup == LookupKind.SCOPED_VALUE_CHAIN;
      if (lookup.behindCall() && (Java25.PRESENT || !scoped)) {
        baselines.put(method.getName(), method.getAnnotation(Variant.class).baseline());
      }
    }
    var code = CompiledCode.of(LookUp.class, CurrentTaskLookup.class, List.copyOf(baselines.keySet()),
        List.of(CompiledCode.jmhHints()));
    assertEquals(baselines.keySet(), code.keySet());
    baselines.forEach((lookup, baseline) -> {
      if (!baseline.isEmpty()) {
        assertTrue(code.get(lookup).bytes() > code.get(baseline).bytes(),
            () -> lookup + " has " + code.get(lookup).bytes() + " bytes of code, its baseline "
                + code.get(baseline).bytes());
      }
    });
  }

  /** Each fork gets these hints. Without one, a lookup would be inlined and hoisted out of the loop. */
  @Test
  void compilerHintsKeepLookupsBehindACall() throws Exception {
    String hints;
    try (var file = GeneratedCodeTest.class.getResourceAsStream("/META-INF/CompilerHints")) {
      hints = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (var method : Declaration.variants(CurrentTaskLookup.class)) {
      boolean hoisted = method.getName().equals("hoisted");
      assertEquals(!hoisted, hints.lines().toList().contains(
          "dontinline,taskmeter/scenario/CurrentTaskLookup." + method.getName()), method::toString);
    }
  }

  @Test
  void methodHandlesCompileToDirectCalls() throws Exception {
    var methods = List.of("directly", "byHandle", "byNonConstantHandle");
    var code = CompiledCode.of(CallIsVirtual.class, CallIsVirtual.class, methods,
        CompiledCode.notInlined(CallIsVirtual.class, methods));
    assertFalse(code.get("byHandle").callsJava(), code.get("byHandle").print());
    assertTrue(code.get("byNonConstantHandle").callsJava(), "otherwise this test could not fail");
    // Code is padded to an alignment, so sizes may differ by less than that
    int difference = code.get("byHandle").bytes() - code.get("directly").bytes();
    assertTrue(Math.abs(difference) <= ALIGNMENT, () -> "bytes more than the direct call: " + difference);
  }

  /** Makes C2 compile every lookup. */
  public static final class LookUp {

    private static Object sink;

    public static void main(String[] arguments) {
      var scenario = new CurrentTaskLookup();
      Runnable lookups = () -> {
        for (int i = 0; i < 50_000; i++) {
          sink = scenario.currentThread();
          sink = scenario.threadLocal();
          sink = scenario.registry();
          sink = scenario.forkJoinPool();
          sink = Java25.PRESENT ? scenario.scopedValue() : sink;
          sink = scenario.baseline();
          sink = scenario.threadLocalDependent();
          sink = scenario.registryDependent();
          sink = Java25.PRESENT ? scenario.scopedValueDependent() : sink;
          sink = scenario.baselineDependent();
        }
      };
      var task = new RunningTaskWithChain(1, "task");
      task.execute(() -> {
        RunningTask.current().link();
        scenario.keys = RunningTask.current().keys;
        scenario.places = RunningTask.current().places;
      });
      task.execute(lookups);
      task.shutdown();
    }
  }

  /** Makes C2 compile a call of {@code isVirtual} in three ways. */
  public static final class CallIsVirtual {

    private static boolean sink;
    private static MethodHandle handle;

    public static void main(String[] arguments) throws Throwable {
      handle = MethodHandles.lookup().findVirtual(
          Thread.class, "isVirtual", MethodType.methodType(boolean.class));
      var thread = Thread.currentThread();
      for (int i = 0; i < 50_000; i++) {
        sink = directly(thread);
        sink = byHandle(thread);
        sink = byNonConstantHandle(thread);
      }
    }

    static boolean directly(Thread thread) {
      return thread.isVirtual();
    }

    static boolean byHandle(Thread thread) {
      return Java21.isVirtual(thread);
    }

    static boolean byNonConstantHandle(Thread thread) throws Throwable {
      return (boolean) handle.invokeExact(thread);
    }
  }
}

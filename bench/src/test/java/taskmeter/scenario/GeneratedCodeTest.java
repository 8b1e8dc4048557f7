package taskmeter.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.carrier.Java21;
import taskmeter.carrier.Java25;

/** What cannot be seen in a score is seen in the code that C2 makes. */
class GeneratedCodeTest {

  private static final int ALIGNMENT = 16;

  @Test
  void everyLookupIsInTheCodeAndTheBaselineIsWithoutOne() throws Exception {
    var lookups = Java25.PRESENT
        ? List.of("currentThread", "threadLocal", "scopedValue", "registry", "forkJoinPool")
        : List.of("currentThread", "threadLocal", "registry", "forkJoinPool");
    var methods = new ArrayList<>(lookups);
    methods.add("baseline");
    var code = CompiledCode.of(LookUp.class, CurrentTaskLookup.class, methods);
    assertEquals(methods.size(), code.size(), () -> "compiled: " + code.keySet());
    for (var lookup : lookups) {
      assertTrue(code.get(lookup).bytes() > code.get("baseline").bytes(),
          () -> lookup + " has " + code.get(lookup).bytes() + " bytes of code, the baseline "
              + code.get("baseline").bytes());
    }
  }

  @Test
  void aMethodHandleFoldsAwayToTheDirectCall() throws Exception {
    var code = CompiledCode.of(AskWhetherVirtual.class, AskWhetherVirtual.class,
        List.of("directly", "byHandle", "byHandleThatIsNoConstant"));
    assertFalse(code.get("byHandle").callsJava(), code.get("byHandle").print());
    assertTrue(code.get("byHandleThatIsNoConstant").callsJava(), "else this test could not fail");
    // Code is padded to an alignment, so equal to the byte is too much to ask
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
        }
      };
      var task = new RunningTask(1, "task");
      task.execute(lookups);
      task.shutdown();
    }
  }

  /** Makes C2 compile one question asked in three ways. */
  public static final class AskWhetherVirtual {

    private static boolean sink;
    private static MethodHandle handle;

    public static void main(String[] arguments) throws Throwable {
      handle = MethodHandles.lookup().findVirtual(
          Thread.class, "isVirtual", MethodType.methodType(boolean.class));
      var thread = Thread.currentThread();
      for (int i = 0; i < 50_000; i++) {
        sink = directly(thread);
        sink = byHandle(thread);
        sink = byHandleThatIsNoConstant(thread);
      }
    }

    static boolean directly(Thread thread) {
      return thread.isVirtual();
    }

    static boolean byHandle(Thread thread) {
      return Java21.isVirtual(thread);
    }

    static boolean byHandleThatIsNoConstant(Thread thread) throws Throwable {
      return (boolean) handle.invokeExact(thread);
    }
  }
}

package taskmeter.scenario.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import taskmeter.scenario.BarrierKind;
import taskmeter.scenario.BarrierRendezvous;
import taskmeter.scenario.Cells;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;

/** A variant with a missing or wrong declaration is rejected before anything is measured. */
class DeclarationTest {

  @Test
  void theScenariosOfTheMatrixAreValid() throws Exception {
    for (var type : Cells.SCENARIOS) {
      assertDoesNotThrow(() -> Declaration.requireValid(Cells.of(type)));
    }
  }

  private static String error(Scenario scenario) {
    return assertThrows(IllegalStateException.class, () -> Declaration.requireValid(scenario)).getMessage();
  }

  /** A new barrier without an annotation for its kind. */
  @Title(value = "a test's", operation = "none")
  public static class Undeclared extends BarrierRendezvous {

    @Variant(position = 6, value = "CountDownLatch", standard = "parties=2")
    @Benchmark
    public long countDownLatch() {
      return 0;
    }
  }

  @Test
  void aVariantWithoutAKindIsRejected() {
    assertEquals("Undeclared.countDownLatch: found no @At, which says what the variant does; add it with a constant",
        error(new Undeclared()));
  }

  /** Without a value, the parameter's default would be measured, and the label would not show it. */
  @Title(value = "a test's", operation = "none")
  public static class WithoutParameter extends BarrierRendezvous {

    @Variant(position = 6, value = "CyclicBarrier again")
    @BarrierKind.At(BarrierKind.CYCLIC_BARRIER)
    @Benchmark
    public long again() {
      return 0;
    }
  }

  @Test
  void aMissingParameterIsRejected() {
    assertEquals("WithoutParameter.again: found the parameters []; expected [parties]; name them in standard and full, "
        + "each with a value", error(new WithoutParameter()));
  }

  /** Names variants that do not exist, and has a benchmark that is not a variant. */
  @Title(value = "a test's", operation = "none")
  public static class Misdeclared extends BarrierRendezvous {

    @Variant(position = 6, value = "wrong", against = "nothing", baseline = "phaser", standard = "parties=2",
        quick = "parties=16")
    @BarrierKind.At(BarrierKind.CYCLIC_BARRIER)
    @Benchmark
    public long wrong() {
      return 0;
    }

    @Benchmark
    public long unlisted() {
      return 0;
    }
  }

  @Test
  void allMistakesAreReported() {
    String message = error(new Misdeclared());
    assertTrue(message.contains("Misdeclared.unlisted: found one of @Benchmark and @Variant; expected both"), message);
    assertTrue(message.contains("Misdeclared.wrong: found against=\"nothing\"; expected a variant of this"), message);
    assertTrue(message.contains("Misdeclared.wrong: found baseline=\"phaser\"; expected a baseline of this"), message);
    assertTrue(message.contains("Misdeclared.wrong: found quick=\"parties=16\"; expected parameters that standard has"),
        message);
  }

  /** The report would have no title for it. */
  public static class Untitled extends BarrierRendezvous {}

  @Test
  void aScenarioWithoutATitleIsRejected() {
    assertEquals("Untitled: found no @Title; add one", error(new Untitled()));
  }

  @Test
  void anUnknownVariantIsRejected() {
    assertThrows(IllegalStateException.class, () -> Declaration.variant(BarrierRendezvous.class, "meet"));
  }
}

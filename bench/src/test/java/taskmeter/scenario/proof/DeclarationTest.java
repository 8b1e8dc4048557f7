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

/** A variant that does not say what it does, or says it wrongly, is refused before anything is measured. */
class DeclarationTest {

  @Test
  void theScenariosOfTheMatrixAreSound() throws Exception {
    for (var type : Cells.SCENARIOS) {
      assertDoesNotThrow(() -> Declaration.requireValid(Cells.of(type)));
    }
  }

  private static String refused(Scenario scenario) {
    return assertThrows(IllegalStateException.class, () -> Declaration.requireValid(scenario)).getMessage();
  }

  /** As a person would add a barrier who forgets to say which one it is. */
  @Title(value = "a test's", operation = "none")
  public static class Undeclared extends BarrierRendezvous {

    @Variant(position = 6, value = "CountDownLatch", standard = "parties=2")
    @Benchmark
    public long countDownLatch() {
      return 0;
    }
  }

  @Test
  void aVariantThatDoesNotSayWhatItDoes() {
    assertEquals("Undeclared.countDownLatch: found no @At, which says what the variant does; add one, with a constant "
        + "for it", refused(new Undeclared()));
  }

  /** Without a value it would be measured with the default's, under a label that names none. */
  @Title(value = "a test's", operation = "none")
  public static class Unlabelled extends BarrierRendezvous {

    @Variant(position = 6, value = "CyclicBarrier again")
    @BarrierKind.At(BarrierKind.CYCLIC_BARRIER)
    @Benchmark
    public long again() {
      return 0;
    }
  }

  @Test
  void aVariantWhoseLabelLacksAParameter() {
    assertEquals("Unlabelled.again: found the parameters [], expected [parties]; name them in standard and full, each "
        + "with a value", refused(new Unlabelled()));
  }

  /** Names variants that are not there, and has a benchmark of which nobody would hear. */
  @Title(value = "a test's", operation = "none")
  public static class Astray extends BarrierRendezvous {

    @Variant(position = 6, value = "astray", against = "nothing", baseline = "phaser", standard = "parties=2")
    @BarrierKind.At(BarrierKind.CYCLIC_BARRIER)
    @Benchmark
    public long astray() {
      return 0;
    }

    @Benchmark
    public long unheard() {
      return 0;
    }
  }

  @Test
  void allMistakesOfAScenarioAreNamed() {
    String message = refused(new Astray());
    assertTrue(message.contains("Astray.unheard: found one of @Benchmark and @Variant, expected both"), message);
    assertTrue(message.contains("Astray.astray: found against=\"nothing\", which is no variant of this"), message);
    assertTrue(message.contains("Astray.astray: found baseline=\"phaser\", which is none of this scenario"), message);
  }

  /** What the report says of it would be unknown. */
  public static class Untitled extends BarrierRendezvous {}

  @Test
  void aScenarioWithoutATitle() {
    assertEquals("Untitled: found no @Title, expected one", refused(new Untitled()));
  }

  @Test
  void aVariantThatIsNotThere() {
    assertThrows(IllegalStateException.class, () -> Declaration.variant(BarrierRendezvous.class, "meet"));
  }
}

package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  /** R: {@code p.adjust(c(.01, .04, .03, .005, .8, .5), "BH")}; SciPy: {@code stats.false_discovery_control}. */
  @Test
  void pValuesAreAdjustedInTheirOrder() {
    assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.03, 0.8, 0.6},
        BenjaminiHochberg.adjusted(List.of(0.01, 0.04, 0.03, 0.005, 0.8, 0.5)).stream().mapToDouble(p -> p).toArray(),
        1e-15);
  }

  @Test
  void aFamilyOfNoneHasNone() {
    assertEquals(List.of(), BenjaminiHochberg.adjusted(List.of()));
  }
}

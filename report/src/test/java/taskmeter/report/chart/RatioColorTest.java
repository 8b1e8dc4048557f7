package taskmeter.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.chart.theme.ThemeTest.contrast;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioColorTest {

  @ParameterizedTest
  @CsvSource({"0.2, below 0.5×", "0.6, 0.5–0.8×", "0.85, 0.8–0.91×", "0.95, 0.91–1×", "1, 1–1.1×", "1.05, 1–1.1×",
      "1.2, 1.1–1.25×", "1.5, 1.25–2×", "40, above 2×"})
  void aRatioHasTheColourOfItsStep(double ratio, String label) {
    assertEquals(label, RatioColor.of(ratio).label());
  }

  @Test
  void theScaleAscendsAndIsSymmetric() {
    assertEquals(List.of("below 0.5×", "0.5–0.8×", "0.8–0.91×", "0.91–1×", "1–1.1×", "1.1–1.25×", "1.25–2×",
        "above 2×"), RatioColor.all().stream().map(RatioColor::label).toList());
    for (double factor : new double[] {1.01, 1.15, 1.6, 3}) {
      assertEquals(7, RatioColor.all().indexOf(RatioColor.of(factor))
          + RatioColor.all().indexOf(RatioColor.of(1 / factor)));
    }
  }

  /** WCAG 2: 4.5:1 for text. */
  @Test
  void textIsLegibleOnAnyPage() {
    RatioColor.all().forEach(shade -> assertTrue(contrast(shade.fill(), shade.text()) >= 4.5, shade::toString));
  }

  @Test
  void stepsGetDarkerAwayFromOneAndBlueMeansBelow() {
    for (int i = 0; i < 3; i++) {
      assertTrue(contrast(RatioColor.all().get(i).fill(), RatioColor.all().get(i + 1).fill()) > 1.4);
      assertTrue(contrast(RatioColor.all().get(7 - i).fill(), RatioColor.all().get(6 - i).fill()) > 1.4);
    }
    RatioColor.all().forEach(shade -> assertEquals(
        RatioColor.all().indexOf(shade) < 4, shade.fill().getBlue() > shade.fill().getRed(), shade::toString));
  }
}

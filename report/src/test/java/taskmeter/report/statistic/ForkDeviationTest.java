package taskmeter.report.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForkDeviationTest {

  @Test
  void groupsArePooledAboutTheirOwnMeans() {
    // R: a <- log(c(10, 11, 12)); b <- log(c(100, 90)); sqrt((2 * var(a) + var(b)) / 3)
    assertEquals(0.08598929, ForkDeviation.of(List.of(List.of(10.0, 11.0, 12.0), List.of(100.0, 90.0))), 1e-8);
  }

  @Test
  void oneForkPerGroupHasNoDeviation() {
    assertEquals(0, ForkDeviation.of(List.of(List.of(10.0), List.of(20.0))));
  }
}

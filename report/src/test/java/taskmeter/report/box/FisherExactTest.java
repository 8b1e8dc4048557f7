package taskmeter.report.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherExactTest {

  /** SciPy: {@code stats.fisher_exact([[8, 2], [1, 5]]).pvalue}, the second of each pair being the rest. */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 1, 6, 0.034965034965034975",
    "1, 6, 8, 10, 0.034965034965034975",
    "30, 400, 9, 400, 0.0008010063920962471",
    "3, 100, 5, 100, 0.72093855483014",
    "0, 10, 0, 20, 1",
    "10, 10, 20, 20, 1"})
  void theTwoSidedProbabilityIsThatOfSciPy(int number, int of, int otherNumber, int otherOf, double p) {
    assertEquals(p, FisherExact.twoSided(number, of, otherNumber, otherOf), 1e-10);
  }
}

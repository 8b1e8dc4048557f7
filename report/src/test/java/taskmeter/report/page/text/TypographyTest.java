package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {

  /** {@code _} stands for a space that does not break, {@code ^} for the joiner after a dash. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.2 µs (1.1–1.3 µs)        | 1.2_µs (1.1–^1.3_µs)
      0.5× (0.4–0.6×) on JDK 25  | 0.5× (0.4–^0.6×) on JDK_25
      with 0 % suspending        | with 0_% suspending
      16 parties, 100 tasks      | 16 parties, 100 tasks
      5 small forks              | 5 small forks
      ▲ slower, 3 ns → 4 ns †    | ▲_slower, 3_ns →_4_ns †
      1 µs (9 ns–2 µs) †         | 1_µs (9_ns–^2_µs)_†
      `1 ns` and 1 ns            | `1 ns` and 1_ns
      ![a 1 ns b](c.svg) 2 ns    | ![a 1 ns b](c.svg) 2_ns
      1 – not                    | 1 –_not
      """)
  void quantitiesDoNotBreak(String text, String expected) {
    assertEquals(expected.replace('_', '\u00A0').replace('^', '\u2060'), Typography.unbroken(text));
  }

  @ParameterizedTest
  @CsvSource("'```sh\n1 ns\n```\n'")
  void blocksOfCodeStayAsTheyAre(String text) {
    assertEquals(text, Typography.unbroken(text));
  }
}

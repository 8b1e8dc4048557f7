package taskmeter.report.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "0.034, 0.0340 ns", "0.34567, 0.346 ns", "2.5, 2.50 ns", "45.67, 45.7 ns", "999.4, 999 ns",
    "999.6, 1.00 µs", "1234.5678, 1.23 µs", "56000, 56.0 µs", "1e7, 10.0 ms", "999.9e6, 1.00 s",
    "2.5e9, 2.50 s", "1.2e12, 1200 s", "-12.34, −12.3 ns", "0, 0 ns"})
  void timesHaveThreeDigitsAndTheFittingUnit(double value, String text) {
    assertEquals(text, Nanoseconds.text(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1100, 1400, 1.10–1.40 µs", "950, 1200, 950 ns–1.20 µs", "999.7, 1200, 1.00–1.20 µs",
    "-3, 27, −3.00 to 27.0 ns", "-2000, -3, −2.00 µs to −3.00 ns"})
  void rangesShowASharedUnitOnce(double low, double high, String text) {
    assertEquals(text, Nanoseconds.range(low, high));
  }

  @Test
  void ratiosAndMeasuredSharesHaveFixedDigits() {
    assertEquals("0.812×", Ratios.text(0.8123));
    assertEquals("0.700–12.3×", Ratios.range(0.7, 12.34));
    assertEquals("8.4 %", Percent.text(0.0843));
    assertEquals("130 %", Percent.text(1.304));
    assertEquals("100 %", Percent.text(0.9999));
    assertEquals("5.0 %", Percent.text(0.05));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 5 %", "0.01, 1 %", "0.2, 20 %", "0.95, 95 %", "0.999, 99.9 %", "1, 100 %"})
  void constantSharesHaveNoTrailingZeros(double share, String text) {
    assertEquals(text, Percent.constant(share));
  }

  @Test
  void roundingIsToEvenOnTheExactBinaryValue() {
    assertEquals("2.5", Digits.significant(2.45, 2), "2.45 is a little above itself as a double");
    assertEquals("0.12", Digits.significant(0.125, 2), "0.125 is exact: to even");
  }

  @Test
  void listsReadAsEnglish() {
    assertEquals("", Phrase.list(List.of()));
    assertEquals("a", Phrase.list(List.of("a")));
    assertEquals("a and b", Phrase.list(List.of("a", "b")));
    assertEquals("a, b or c", Phrase.list(List.of("a", "b", "c"), "or"));
    assertEquals("1 fork", Phrase.of(1, "fork"));
    assertEquals("0 forks", Phrase.of(0, "fork"));
    assertEquals("party", Phrase.singular("parties"));
    assertEquals("task", Phrase.singular("tasks"));
    assertEquals("class", Phrase.singular("class"));
    assertEquals("suspending", Phrase.singular("suspending"));
    assertEquals("has", Phrase.verb(1, "has", "have"));
    assertEquals("have", Phrase.verb(0, "has", "have"));
  }

  @Test
  void noLocaleChangesADigit() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "ar-EG", "tr-TR", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals("1.23 µs", Nanoseconds.text(1234.5678), tag);
        assertEquals("12 %", Percent.text(0.12), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void notANumberIsAnError() {
    assertThrows(NumberFormatException.class, () -> Nanoseconds.text(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({"0, 0 B", "48, 48.0 B", "999.4, 999 B", "999.6, 1.00 kB", "1234, 1.23 kB", "1.5e6, 1.50 MB",
      "2e12, 2000 GB"})
  void bytesAreInPowersOfAThousand(double bytes, String text) {
    assertEquals(text, Unit.BYTES_PER_OPERATION.text(bytes));
    assertEquals("2.00", Unit.TIMES_PER_OPERATION.text(2));
  }
}

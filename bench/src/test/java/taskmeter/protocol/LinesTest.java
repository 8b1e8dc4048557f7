package taskmeter.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that one JVM writes is equal to the record that another JVM reads. */
class LinesTest {

  private static final LabelLine LABEL = new LabelLine("variant", "Meeting.latch", 3, "a latch",
      "a sentence, with a comma", "", "phaser", "idle");

  record Odd(List<String> words, String text) {}

  record Unknown(Thread thread) {}

  static List<Record> messages() {
    return List.of(LABEL,
        new JvmFacts(25, "25.0.1+8", "Example VM", "Example, Inc.", "C:\\new\\tools\\jdk", List.of("Young", "Old"),
            1L << 40, 2, List.of("-Da=1,2", "-Db=c=d", "-Dline=one\ntwo\tthree\r\\n", "")),
        JvmFacts.here(),
        new CellLine("Meeting", "latch", "parties=2;spin=no", "VIRTUAL", "PLATFORM", true, 4, OptionalInt.of(5), "full",
            "example.Meeting.latch", List.of("-Done=1"), 10, 100, 5, 80, 1000, List.of("start"),
            "never, it says"),
        new CellLine("Meeting", "latch", "", "VIRTUAL", "PLATFORM", false, 4, OptionalInt.empty(), "standard", "x.Y",
            List.of(), 0, 0, 0, 0, 1, List.of(), ""),
        new TrialLine("example.Meeting.latch", "carrier=VIRTUAL", 10, 100, 5, 80, 1000),
        new ProofLine(ProofLine.Outcome.PROVED, "", "VIRTUAL", "VIRTUAL+PLATFORM", OptionalInt.of(3), OptionalInt.of(0),
            OptionalLong.of(1L << 40), OptionalLong.of(0), OptionalLong.of(7), 10),
        new PythonFacts("3.13", "3.13.0", "CPython", "main, Jan  1 2026", "GCC 12.2.0", "/opt/python", List.of("-O3"),
            false, true, true, false, true, 2, List.of("-I", "-B")),
        new SampleLine(SampleLine.Phase.WARMUP, 1, 1e-7, 1L << 40),
        ProofLine.of(ProofLine.Outcome.NOT_AVAILABLE, "found one\n\texpected two"));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void messagesSurviveARoundTrip(Record message) {
    String line = Lines.write(message);
    assertFalse(line.contains("\n") || line.contains("\r"), line);
    assertTrue(Lines.holds(message.getClass(), line));
    assertEquals(message, Lines.read(message.getClass(), line));
  }

  @Test
  void fieldsAreSeparatedByTabs() {
    assertEquals("LabelLine\taxis=variant\tname=Meeting.latch\tposition=3\ttitle=a latch"
        + "\tmeaning=a sentence\\c with a comma\trole=\tagainst=phaser\tbaseline=idle", Lines.write(LABEL));
  }

  @Test
  void fieldOrderDoesNotMatter() {
    String[] fields = Lines.write(LABEL).split("\t", -1);
    String reversed = fields[0];
    for (int i = fields.length - 1; i > 0; i--) {
      reversed += "\t" + fields[i];
    }
    assertEquals(LABEL, Lines.read(LabelLine.class, reversed));
  }

  @Test
  void emptyElementsAreKept() {
    for (List<String> words : List.of(List.<String>of(), List.of(""), List.of("", ""), List.of("\\e", "e"))) {
      assertEquals(new Odd(words, "\\e"), Lines.read(Odd.class, Lines.write(new Odd(words, "\\e"))));
    }
  }

  private static String complaint(String line) {
    return assertThrows(IllegalArgumentException.class, () -> Lines.read(LabelLine.class, line)).getMessage();
  }

  @Test
  void aMissingFieldIsNamed() {
    assertEquals("LabelLine: field against is missing", complaint(Lines.write(LABEL).replace("\tagainst=phaser", "")));
  }

  @Test
  void anUnknownFieldIsNamed() {
    assertEquals("LabelLine: found unknown fields [colour]", complaint(Lines.write(LABEL) + "\tcolour=red"));
  }

  @Test
  void aDuplicateFieldIsNamed() {
    assertEquals("LabelLine: found 'role=baseline'; expected name=value, each name once",
        complaint(Lines.write(LABEL) + "\trole=baseline"));
  }

  @Test
  void aPartWithoutAValueIsNamed() {
    assertEquals("LabelLine: found 'phaser'; expected name=value, each name once",
        complaint(Lines.write(LABEL).replace("against=phaser", "phaser")));
  }

  @Test
  void aValueOfTheWrongTypeIsNamed() {
    assertEquals("LabelLine: found 'third' in field position; expected int",
        complaint(Lines.write(LABEL).replace("=3\t", "=third\t")));
    assertEquals("LabelLine: found '' in field position; expected int",
        complaint(Lines.write(LABEL).replace("=3\t", "=\t")));
    String proof = Lines.write(ProofLine.of(ProofLine.Outcome.FAILED, ""));
    var wrong = assertThrows(IllegalArgumentException.class,
        () -> Lines.read(ProofLine.class, proof.replace("=FAILED", "=failed")));
    assertEquals("ProofLine: found 'failed' in field outcome; expected one of [PROVED, NOT_AVAILABLE, FAILED]",
        wrong.getMessage());
    assertThrows(IllegalArgumentException.class,
        () -> Lines.read(ProofLine.class, proof.replace("operations=", "operations=many")));
    String sample = Lines.write(new SampleLine(SampleLine.Phase.MEASURED, 1, 2.5, 3));
    assertThrows(IllegalArgumentException.class,
        () -> Lines.read(SampleLine.class, sample.replace("score=2.5", "score=fast")));
  }

  @Test
  void onlyTrueAndFalseAreBooleans() {
    String cell = Lines.write(messages().get(3));
    assertThrows(IllegalArgumentException.class,
        () -> Lines.read(CellLine.class, cell.replace("pooled=true", "pooled=yes")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\x", "fine\\"})
  void anUnknownEscapeIsNamed(String role) {
    assertEquals("LabelLine: found '" + role + "' in field role; expected String",
        complaint(Lines.write(LABEL).replace("role=", "role=" + role)));
  }

  @Test
  void anotherMessageTypeIsNamed() {
    assertEquals("found 'TrialLine'; expected LabelLine", complaint("TrialLine\tbenchmark=x"));
    assertFalse(Lines.holds(LabelLine.class, "LabelLines\taxis=x"));
  }

  @Test
  void unsupportedFieldTypesAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> Lines.read(Unknown.class, "Unknown\tthread=main"));
  }
}

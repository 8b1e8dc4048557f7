package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.python.PythonScript;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;

/** A fork of CPython counts only if the CPython is the one of the probe. */
class PythonCheckTest {

  private static final PythonCheck CHECK = new PythonCheck(
      new MeasuredPython("3.12", Path.of("/usr/bin/python3.12"), new PythonScript(Path.of("/script"))),
      facts("3.12.1", "main", "/usr/bin/python3.12", true, List.of("-I", "-B")));

  private static PythonFacts facts(String version, String build, String executable, boolean gil,
      List<String> arguments) {
    return new PythonFacts("3.12", version, "CPython", build, "GCC", executable, List.of("-O3"), false, gil, false,
        false, true, 2, arguments);
  }

  private static String reason(PythonFacts found) {
    return CHECK.difference(found).orElse("none");
  }

  @Test
  void theSameFactsAreNoDifference() {
    assertEquals(Optional.empty(),
        CHECK.difference(facts("3.12.1", "main", "/usr/bin/python3.12", true, List.of("-I", "-B"))));
  }

  @Test
  void anotherCPythonIsReported() {
    assertEquals("CPython, version: found 3.12.2; expected 3.12.1",
        reason(facts("3.12.2", "main", "/usr/bin/python3.12", true, List.of("-I", "-B"))));
    assertEquals("CPython, executable: found /opt/python3.12; expected /usr/bin/python3.12",
        reason(facts("3.12.1", "main", "/opt/python3.12", true, List.of("-I", "-B"))));
    assertEquals("CPython, build: found other; expected main",
        reason(facts("3.12.1", "other", "/usr/bin/python3.12", true, List.of("-I", "-B"))));
  }

  @Test
  void anotherSettingIsReported() {
    assertTrue(reason(facts("3.12.1", "main", "/usr/bin/python3.12", false, List.of("-I", "-B")))
        .startsWith("CPython, facts: found "));
    assertTrue(reason(facts("3.12.1", "main", "/usr/bin/python3.12", true, List.of("-I", "-B", "-X", "dev")))
        .startsWith("CPython, facts: found "));
  }

  @Test
  void aJvmIsNoCPython() {
    assertEquals(Optional.of("runtime: found Example VM; expected CPython"), CHECK.difference(
        new JvmFacts(25, "25", "Example VM", "Example", "/jdk", List.of(), 1, 2, List.of())));
  }
}

package taskmeter.campaign.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.machine.Machine;

class DoctorTest {

  @TempDir
  private Path root;

  @Test
  void checksKeepTheirOrderAndWarningsRequireAdvice() {
    var findings = Doctor.examine(new Machine(root));
    assertEquals(List.of("processors", "quota", "virtualisation", "governor", "turbo", "SMT", "clock", "load",
        "pressure", "threads", "memory", "swap", "huge pages", "disk"), findings.stream().map(Finding::thing).toList());
    assertThrows(IllegalArgumentException.class, () -> Finding.warn("load", "2.0", ""));
  }

  @Test
  void nothingIsWritten() throws IOException {
    Doctor.examine(new Machine(root));
    try (var files = Files.list(root)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void linesAreAligned() {
    assertEquals(List.of(
        "OK    SMT   off",
        "WARN  load  1.2 on 2 processors; close other programs"),
        Doctor.lines(List.of(Finding.ok("SMT", "off"),
            Finding.warn("load", "1.2 on 2 processors", "close other programs"))));
  }

  @Test
  void longLinesWrapInTheirColumn() {
    var lines = Doctor.lines(List.of(Finding.fail("memory", "short ".repeat(20).strip(), "buy more")));
    assertEquals(List.of(
        "FAIL  memory  " + "short ".repeat(17).strip(),
        "              short short short; buy more"), lines);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 120), lines::toString);
  }
}

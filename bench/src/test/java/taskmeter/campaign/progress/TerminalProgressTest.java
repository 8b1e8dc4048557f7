package taskmeter.campaign.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

  @Test
  void aTerminalWithoutControlCodesGetsALog() {
    assertFalse(TerminalProgress.possible(Map.of("TERM", "dumb")));
    assertFalse(TerminalProgress.possible(Map.of("TERM", "")));
    assertFalse(TerminalProgress.possible(Map.of()));
  }

  @Test
  void onlyItsOwnCodesReachTheTerminal() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TerminalProgress progress = new TerminalProgress(new PrintStream(bytes, true));
    progress.note("a\u001B[2Jb\u202Ec");
    assertEquals("\r\u001B[Ka<U+001B>[2Jb<U+202E>c\n", bytes.toString(StandardCharsets.UTF_8));
  }
}

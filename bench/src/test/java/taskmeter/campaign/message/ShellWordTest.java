package taskmeter.campaign.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordTest {

  @ParameterizedTest
  @ValueSource(strings = {"results", "a b", "it's", "$HOME", "`id`", "a|b;c&d", "*", "", "\"x\"", "back\\slash", "µ"})
  void aShellReadsTheTextBack(String text) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(text)).start();
    assertEquals(text, new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "\u001B[31m", "it's \\ \u202E\u200B", "\u0007$HOME"})
  void whatNobodySeesIsInABytesNumber(String text) throws IOException {
    assertEquals(ShellWord.of(text), VisibleText.of(ShellWord.of(text)));
    Process shell = new ProcessBuilder("bash", "-c", "printf %s " + ShellWord.of(text)).start();
    assertEquals(text, new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"results/20260101T000000Z-quick", "17,25", "5x100ms", "-Xmx1g"})
  void plainTextIsNotQuoted(String text) {
    assertEquals(text, ShellWord.of(text));
  }
}

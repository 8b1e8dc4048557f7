package taskmeter.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

  /** The version of class files of Java 8. */
  private static final int EIGHT = 52;

  @Test
  void anOldJvmCanRunIt() throws IOException {
    try (var file = new DataInputStream(Launcher.class.getResourceAsStream("Launcher.class"))) {
      assertEquals(0xCAFEBABE, file.readInt());
      assertEquals(EIGHT, file.readInt());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "9", "17", "20"})
  void anOldJvmGetsOneSentence(String version) {
    assertEquals("java: found Java " + version + " in /jdk; expected 21 or later; start the program with the java of a"
        + " newer JDK", Launcher.complaint(version, "/jdk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"21", "25", "100"})
  void aNewOneRunsTheProgram(String version) {
    assertEquals("", Launcher.complaint(version, "/jdk"));
  }
}

package taskmeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Checks the limit, because other tests rely on it. */
class EndedProcessTest {

  @Test
  void exitCodeAndOutputAreReturned() throws Exception {
    Process process = new ProcessBuilder("sh", "-c", "echo word; exit 3").start();
    assertEquals(new EndedProcess(3, "word\n"), EndedProcess.of(process, Duration.ofSeconds(20)));
  }

  @Test
  void aHangingProcessIsKilledAndItsOutputReported() throws Exception {
    Process process = new ProcessBuilder("sh", "-c", "echo word; sleep 60; echo late").start();
    var error = assertThrows(AssertionError.class, () -> EndedProcess.of(process, Duration.ofSeconds(1)));
    assertTrue(error.getMessage().contains("did not end within PT1S; its output: word"), error.getMessage());
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertFalse(process.isAlive());
  }
}

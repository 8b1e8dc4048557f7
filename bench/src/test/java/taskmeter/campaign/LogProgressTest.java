package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;

class LogProgressTest {

  @Test
  void aLogGetsALineEveryThirtySeconds() {
    var bytes = new ByteArrayOutputStream();
    var progress = new LogProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Duration.ofSeconds(30));
    Cell cell = TestCells.latch(2, "VIRTUAL");
    for (int second = 0; second < 60; second += 10) {
      progress.begins(new Slot(9, 9, 1, 1, 2, 2, cell), "3 of 6", Duration.ofSeconds(second),
          Duration.ofSeconds(60 - second));
    }
    assertEquals("""
        0:00 elapsed, 1:00 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        0:30 elapsed, 0:30 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        """, bytes.toString(StandardCharsets.UTF_8));
  }
}

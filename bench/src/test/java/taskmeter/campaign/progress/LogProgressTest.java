package taskmeter.campaign.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Slot;

class LogProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final LogProgress progress =
      new LogProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Duration.ofSeconds(30));

  private void fork(int second) {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    progress.begins(List.of(new Slot(9, 9, 1, 1, 2, 2, cell)), "3 of 6", Duration.ofSeconds(second),
        Duration.ofSeconds(200 - second));
    progress.score("score of the fork at " + second);
  }

  @Test
  void aLogGetsThePlaceAndAScoreEveryThirtySecondsAndEveryScoreOfTheFirstMinute() {
    for (int second = 20; second < 120; second += 10) {
      fork(second);
    }
    assertEquals("""
        0:20 elapsed, 3:00 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        score of the fork at 20
        score of the fork at 30
        score of the fork at 40
        0:50 elapsed, 2:30 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        score of the fork at 50
        score of the fork at 60
        score of the fork at 70
        1:20 elapsed, 2:00 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        score of the fork at 80
        1:50 elapsed, 1:30 left, round 2, 3 of 6: Meeting.latch parties=2 VIRTUAL on JDK 25
        score of the fork at 110
        """, bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aScoreIsDueAfterForksThatHadNone() {
    fork(0);
    progress.begins(List.of(new Slot(9, 9, 1, 1, 2, 2, TestCells.latch(2, "VIRTUAL"))), "3 of 6",
        Duration.ofSeconds(70), Duration.ZERO);
    bytes.reset();
    fork(80);
    fork(90);
    assertEquals("score of the fork at 80\n", bytes.toString(StandardCharsets.UTF_8));
  }
}

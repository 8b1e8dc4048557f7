package taskmeter.campaign.process;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;

class JmhLockTest {

  private final String before = System.getProperty("jmh.ignoreLock", "");

  @BeforeEach
  void respectLock() {
    System.clearProperty("jmh.ignoreLock");
  }

  @AfterEach
  void reset() {
    System.setProperty("jmh.ignoreLock", before);
  }

  @Test
  void aSecondCampaignIsRejected(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("jmh.lock");
    try (JmhLock first = JmhLock.take(file)) {
      System.clearProperty("jmh.ignoreLock");
      var error = assertThrows(UsageException.class, () -> JmhLock.take(file));
      assertTrue(error.getMessage().contains("found another JMH run that holds this lock"), error.getMessage());
      assertTrue(first != null);
    }
    JmhLock.take(file).close();
  }
}

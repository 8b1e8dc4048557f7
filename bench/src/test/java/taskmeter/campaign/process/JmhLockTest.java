package taskmeter.campaign.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;

class JmhLockTest {

  private final String before = System.getProperty("jmh.ignoreLock", "");

  @TempDir
  private Path root;

  @BeforeEach
  void respectLock() {
    System.clearProperty("jmh.ignoreLock");
  }

  @AfterEach
  void reset() {
    System.setProperty("jmh.ignoreLock", before);
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name));
  }

  /** As another program would: JMH has no lock of its own in this program while it holds these. */
  private static JmhLock take(Path temporary, Path... fixed) {
    System.clearProperty("jmh.ignoreLock");
    return JmhLock.take(temporary, List.of(fixed));
  }

  private static void assertKeptOut(Path lock, Path temporary, Path... fixed) {
    String error = assertThrows(UsageException.class, () -> take(temporary, fixed)).getMessage();
    assertTrue(error.startsWith(lock + ": found another JMH run that holds this lock"), error);
  }

  @Test
  void aSecondCampaignIsKeptOut() throws IOException {
    Path tmp = folder("tmp");
    try (JmhLock first = take(tmp)) {
      assertTrue(first.held());
      assertKeptOut(tmp.resolve("jmh.lock"), tmp);
    }
    take(tmp).close();
  }

  @Test
  void aSecondCampaignWithAnotherTemporaryFolderIsKeptOut() throws IOException {
    Path fixed = folder("fixed");
    try (JmhLock first = take(folder("tmp"), fixed)) {
      assertTrue(first.held());
      assertKeptOut(fixed.resolve("jmh.lock"), folder("other"), fixed);
      assertKeptOut(fixed.resolve("jmh.lock"), folder("third"), folder("more"), fixed);
    }
    // What was taken before the refusal is free again
    take(folder("other"), fixed).close();
    take(folder("third"), folder("more"), fixed).close();
  }

  @Test
  void oneFolderWithTwoNamesIsLockedOnce() throws IOException {
    Path tmp = folder("tmp");
    Path link = Files.createSymbolicLink(root.resolve("link"), tmp);
    try (JmhLock lock = take(link, tmp, link)) {
      assertTrue(lock.held());
    }
  }

  @Test
  void anotherUserCanTakeTheLockLater() throws IOException {
    take(folder("tmp")).close();
    assertTrue(Files.getPosixFilePermissions(root.resolve("tmp/jmh.lock"))
        .contains(PosixFilePermission.OTHERS_WRITE));
  }

  @Test
  void aMissingFixedFolderIsSkippedAndAMissingTemporaryFolderIsNot() throws IOException {
    try (JmhLock lock = take(folder("tmp"), root.resolve("nowhere"))) {
      assertTrue(lock.held());
    }
    String error = assertThrows(UsageException.class, () -> take(root.resolve("nowhere"))).getMessage();
    assertTrue(error.contains("nowhere/jmh.lock: could not be opened (no such folder)"), error);
    System.setProperty("jmh.ignoreLock", "true");
    assertFalse(JmhLock.take(root.resolve("nowhere"), List.of()).held());
  }
}

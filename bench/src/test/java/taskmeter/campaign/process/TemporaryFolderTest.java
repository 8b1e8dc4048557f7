package taskmeter.campaign.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;

class TemporaryFolderTest {

  @TempDir
  private Path folder;

  @Test
  void whatKilledCampaignsLeftIsRemovedAndNothingElse() throws IOException {
    for (String file : List.of("taskmeter123/classes.jsa", "taskmeter123/evidence.txt", "taskmeter45/java",
        "taskmeter67/mine.txt", "taskmeter-python1/x.py", "mine/classes.jsa", "taskmeter89.txt")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "");
    }
    Files.createSymbolicLink(folder.resolve("taskmeter11"), folder.resolve("mine"));
    TemporaryFolder.removeLeftovers(folder);
    try (Stream<Path> all = Files.walk(folder)) {
      assertEquals(List.of("mine/classes.jsa", "taskmeter-python1/x.py", "taskmeter11", "taskmeter67/mine.txt",
          "taskmeter89.txt"), all.filter(file -> !Files.isDirectory(file) || Files.isSymbolicLink(file))
          .map(file -> folder.relativize(file).toString()).sorted().toList());
    }
  }

  @Test
  void aMissingFolderIsAnError() {
    String before = System.setProperty("java.io.tmpdir", "/nowhere");
    try {
      assertEquals("temporary folder /nowhere: found no such folder; expected a folder for temporary files; create it,"
          + " or choose another with java -Djava.io.tmpdir=<folder> -jar …",
          assertThrows(UsageException.class, TemporaryFolder::require).getMessage());
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }
}

package taskmeter.campaign.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.NotWrittenException;

/**
 * Dumps of failed forks, for diagnosis. The folder is created with the first dump.
 *
 * @param folder the folder of the dumps, in the run's folder
 */
public record FailureDumps(Path folder) {

  /** The file for the thread dump of a hung fork. */
  public Path threads(Slot slot) {
    return folder.resolve("slot-" + slot.number() + ".txt");
  }

  /**
   * Saves the output of a failed fork, and its crash report if there is one.
   *
   * @param slot the fork's slot
   * @param printed the fork's last lines
   * @param crash the JVM's error file; it may not exist
   */
  public void save(Slot slot, List<String> printed, Path crash) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("slot-" + slot.number() + "-output.txt"), printed, StandardCharsets.UTF_8);
      if (Files.exists(crash)) {
        Files.copy(crash, folder.resolve("slot-" + slot.number() + "-crash.txt"));
        Files.delete(crash);
      }
    } catch (IOException e) {
      throw new NotWrittenException(folder, e);
    }
  }
}

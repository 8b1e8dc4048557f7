package taskmeter.campaign.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.message.NotWrittenException;

/**
 * What is kept of forks that failed, for whoever wants to know more than one line. The folder is made with the first
 * of them.
 *
 * @param folder in the run's folder
 */
public record FailureDumps(Path folder) {

  /** The threads of a fork that hung. */
  Path threads(Slot slot) {
    return folder.resolve("slot-" + slot.number() + ".txt");
  }

  /**
   * Keeps what a fork left behind.
   *
   * @param slot the fork's
   * @param printed its last lines
   * @param crash the JVM's report of its own crash, where it is there
   */
  void keep(Slot slot, List<String> printed, Path crash) {
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

package taskmeter.campaign.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/** Finds the run that is to be gone on with. */
public final class RunSelector {

  private RunSelector() {}

  /**
   * The folder of the run.
   *
   * @param results the folder of all runs
   * @param name the run's; nothing, or {@code true} as Maven has it for a property without a value, is the newest
   * @throws UsageException where there is none
   */
  public static Path of(Path results, String name) {
    List<String> runs = runs(results);
    boolean newest = name.isBlank() || name.equals("true");
    if (runs.isEmpty()) {
      throw new UsageException("-Dbench.resume: found no run in " + results
          + " to go on with; start one without it, or name another folder with -Dbench.results");
    }
    if (!newest && !runs.contains(name)) {
      throw new UsageException("-Dbench.resume=" + name + ": found no such run in " + results + "; there are "
          + String.join(", ", runs) + Suggestion.didYouMean(name, runs));
    }
    return results.resolve(newest ? runs.getLast() : name);
  }

  /** By name, oldest first. */
  private static List<String> runs(Path results) {
    try (Stream<Path> folders = Files.list(results)) {
      return folders.filter(Files::isDirectory).filter(RunFolder::isRun)
          .map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}

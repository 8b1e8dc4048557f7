package taskmeter.campaign.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.message.Suggestion;
import taskmeter.campaign.message.UsageException;

/** Selects the run to resume. */
public final class RunSelector {

  private RunSelector() {}

  /**
   * The folder of the run.
   *
   * @param results the folder of all runs
   * @param name the run's name; empty, or {@code true} as Maven sets a property without a value, selects the newest
   * @throws UsageException if there is no such run
   */
  public static Path of(Path results, String name) {
    List<String> runs = runs(results);
    boolean newest = name.isBlank() || name.equals("true");
    if (runs.isEmpty()) {
      throw new UsageException("-Dbench.resume: found no run in " + results
          + " to resume; start one without -Dbench.resume, or choose another folder with -Dbench.results");
    }
    if (!newest && !runs.contains(name)) {
      throw new UsageException("-Dbench.resume=" + name + ": found no such run in " + results + "; expected one of "
          + String.join(", ", runs) + Suggestion.didYouMean(name, runs));
    }
    return results.resolve(newest ? newest(results, runs) : name);
  }

  /** The last run that a campaign wrote to this folder; if there is none, the last one by name. */
  private static String newest(Path results, List<String> runs) {
    try {
      String written = Files.readString(results.resolve(RunFolder.NEWEST)).strip();
      return runs.contains(written) ? written : runs.getLast();
    } catch (IOException none) {
      return runs.getLast();
    }
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

package taskmeter.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.option.UsageException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RunName;
import taskmeter.report.verdict.NoiseFloors;

/** Reads the noise of the machine from earlier runs. */
final class EarlierRuns {

  private EarlierRuns() {}

  /**
   * Returns the noise floors from the runs with earlier names. Of most runs it reads only the environment, which says
   * whether they can have any.
   *
   * @throws UsageException if a run cannot be read that may have floors: without them verdicts would be others
   */
  static NoiseFloors floors(Path results, Run judged) throws IOException {
    // One runtime has no verdicts
    if (!Files.isDirectory(results) || judged.runtimes().size() < 2) {
      return NoiseFloors.NONE;
    }
    List<Run> runs = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    try (Stream<Path> folders = Files.list(results)) {
      for (Path folder : folders.filter(each -> before(each, judged)).sorted().toList()) {
        try {
          if (measured(folder) && NoiseFloors.matters(RunReader.readEnvironment(folder), judged)) {
            runs.add(RunReader.read(folder));
          }
        } catch (InvalidRunException e) {
          mistakes.add(folder + ": invalid earlier run, whose noise may decide verdicts; nothing was written; correct"
              + " it, or move it to another folder\n" + e.getMessage());
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return NoiseFloors.of(judged, runs);
  }

  /** A campaign that was killed before its first fork ended can leave files without rows, and has no noise. */
  private static boolean measured(Path run) throws IOException {
    for (String file : List.of("forks.csv", "samples.csv")) {
      Path path = run.resolve(file);
      // What is no file is read, which says so
      if (Files.exists(path) && (!Files.isRegularFile(path) || hasForks(path))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a file has a row of a fork; those of cells that are not available come first. */
  private static boolean hasForks(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String header = lines.readLine();
      // A kill can leave a part of a line
      return header != null && lines.lines().anyMatch(line -> !line.contains(",not available,")
          && separators(line) >= separators(header));
    }
  }

  private static long separators(String line) {
    return line.chars().filter(letter -> letter == ',').count();
  }

  private static boolean before(Path folder, Run judged) {
    String name = folder.getFileName().toString();
    return RunName.isRun(name) && Files.isDirectory(folder)
        && judged.parts().stream().allMatch(part -> name.compareTo(part.name()) < 0);
  }
}

package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.csv.InvalidRunException;
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Run;
import taskmeter.report.sample.RunName;
import taskmeter.report.verdict.NoiseFloors;

/** Reads the noise of the machine from earlier runs. */
final class EarlierRuns {

  private EarlierRuns() {}

  /** Returns the noise floors from the runs with earlier names. Unreadable runs are ignored. */
  static NoiseFloors floors(Path results, Run judged) throws IOException {
    if (!Files.isDirectory(results)) {
      return NoiseFloors.NONE;
    }
    List<Run> runs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(results)) {
      for (Path folder : folders.filter(each -> before(each, judged)).sorted().toList()) {
        try {
          runs.add(RunReader.read(folder));
        } catch (InvalidRunException e) {
          continue;
        }
      }
    }
    return NoiseFloors.of(judged, runs);
  }

  private static boolean before(Path folder, Run judged) {
    String name = folder.getFileName().toString();
    return RunName.isRun(name) && Files.isDirectory(folder)
        && judged.parts().stream().allMatch(part -> name.compareTo(part.name()) < 0);
  }
}

package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.sample.Near;
import taskmeter.report.sample.RunName;

/** Finds the folder of the run that is meant. */
final class RunFolder {

  private static final String MEASURE = "measure one: mvn -pl bench verify";

  private RunFolder() {}

  /** The run that is named, else the newest. */
  static Path find(OptionsReader read) throws UsageError, IOException {
    Path results = Path.of(read.options().results());
    Optional<String> name = read.options().run();
    if (name.isPresent()) {
      return named(results, name.get(), read.origins());
    }
    return runs(results).stream().max(Comparator.naturalOrder()).map(results::resolve)
        .orElseThrow(() -> error(read.origins().of("--results") + ": there is no run in " + results
            + "; a run is a folder such as 20261122T101500Z-standard; " + MEASURE));
  }

  /** Whether a run that is named can be found; nothing is said of it where the folder of all runs is not there. */
  static void check(OptionsReader read) throws UsageError, IOException {
    if (read.options().run().isPresent() && !read.options().skip()
        && Files.isDirectory(Path.of(read.options().results()))) {
      find(read);
    }
  }

  private static Path named(Path results, String name, Origins origins) throws UsageError, IOException {
    for (Path folder : List.of(results.resolve(name), Path.of(name))) {
      if (!name.isBlank() && Files.isDirectory(folder)) {
        return folder;
      }
    }
    List<String> runs = runs(results);
    throw error(origins.of("--run") + ": there is no run \"" + name + "\"; "
        + (runs.isEmpty() ? "there is none in " + results + "; " + MEASURE
            : "there are " + String.join(", ", runs) + "; "
                + Near.to(name, runs)
                    .map(near -> "did you mean " + near + "?").orElse("choose one of them")));
  }

  /** By name, oldest first; none where there is no such folder. */
  private static List<String> runs(Path results) throws IOException {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(results)) {
      return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
          .filter(RunName::isRun).sorted().toList();
    }
  }

  private static UsageError error(String mistake) {
    return new UsageError(List.of(mistake));
  }
}

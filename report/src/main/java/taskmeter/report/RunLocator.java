package taskmeter.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.report.csv.Suggestion;
import taskmeter.report.option.Request;
import taskmeter.report.option.UsageException;
import taskmeter.report.sample.RunName;

/** Finds the folders of the runs that are meant. */
final class RunLocator {

  private static final String MEASURE = "measure one: mvn -pl bench verify";

  private RunLocator() {}

  /** The runs that are named, one or more, in the order in which they are; else the newest. */
  static List<Path> find(Request request) throws IOException {
    Path results = request.options().results;
    // Not split by picocli, which drops empty names at the end
    List<String> names = request.options().runs.stream().flatMap(each -> Stream.of(each.split(",", -1))).toList();
    if (!names.isEmpty()) {
      return all(results, names, request);
    }
    return List.of(runs(results).stream().max(Comparator.naturalOrder()).map(results::resolve)
        .orElseThrow(() -> new UsageException(request.where("--results") + ": there is no run in " + results
            + "; a run is a folder such as 20261122T101500Z-standard; " + MEASURE)));
  }

  /** Whether there is a folder of all runs, and a run in it or one that is named. */
  static boolean known(Request request) throws IOException {
    Path results = request.options().results;
    return Files.isDirectory(results) && (!request.options().runs.isEmpty() || !runs(results).isEmpty());
  }

  private static List<Path> all(Path results, List<String> names, Request request) throws IOException {
    List<Path> folders = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String name : names) {
      Optional<Path> folder = named(results, name);
      if (folder.isEmpty()) {
        mistakes.add(unknown(results, name, request));
      } else if (folders.stream().anyMatch(other -> same(other, folder.get()))) {
        mistakes.add(request.where("--run") + ": \"" + name + "\" stands there twice; each run once; remove one");
      } else {
        folders.add(folder.get());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return folders;
  }

  /** Runs are known by the names of their folders. */
  private static boolean same(Path folder, Path other) {
    return folder.toAbsolutePath().normalize().getFileName()
        .equals(other.toAbsolutePath().normalize().getFileName());
  }

  private static Optional<Path> named(Path results, String name) {
    return name.isBlank() ? Optional.empty()
        : Stream.of(results.resolve(name), Path.of(name)).filter(Files::isDirectory).findFirst();
  }

  private static String unknown(Path results, String name, Request request) throws IOException {
    List<String> runs = runs(results);
    return request.where("--run") + ": there is no run \"" + name + "\"; "
        + (runs.isEmpty() ? "there is none in " + results + "; " + MEASURE
            : "there are " + String.join(", ", runs) + "; "
                + Suggestion.of(name, runs)
                    .map(near -> "did you mean " + near + "?").orElse("choose one of them"));
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
}

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
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.RunName;

/** Finds the folders of the runs that the options name. */
final class RunLocator {

  /** The file next to the runs that names the last one that a campaign wrote to. */
  private static final String NEWEST = ".newest";
  private static final String MEASURE = "measure one: mvn -pl bench verify";

  private RunLocator() {}

  /**
   * Returns the named runs, in the order of the option; without a name, the newest run: the one that a campaign wrote
   * to last, otherwise the last one by name.
   */
  static List<Path> find(Request request) throws IOException {
    Path results = request.options().results;
    // Not split by picocli, which drops trailing empty names
    List<String> names = request.options().runs.stream().flatMap(each -> Stream.of(each.split(",", -1))).toList();
    if (!names.isEmpty()) {
      return all(results, names, request);
    }
    List<String> runs = runs(results);
    return List.of(measured(results).or(() -> runs.stream().max(Comparator.naturalOrder())).map(results::resolve)
        .orElseThrow(() -> new UsageException(request.where("--results") + ": no run in " + results
            + "; expected a folder such as 20261122T101500Z-standard; " + MEASURE)));
  }

  /** Returns whether the folder of all runs exists, and contains a run or the options name one. */
  static boolean exists(Request request) throws IOException {
    Path results = request.options().results;
    return Files.isDirectory(results) && (!request.options().runs.isEmpty() || !runs(results).isEmpty());
  }

  /**
   * Returns whether the user asked for the report of this run: by its name, or by a campaign in this folder. A run that
   * came with the folder is only the newest by its name.
   */
  static boolean requested(Request request) throws IOException {
    return !request.options().runs.isEmpty() || measured(request.options().results).isPresent();
  }

  /** Returns the last run that a campaign wrote to this folder; empty if there is none. */
  private static Optional<String> measured(Path results) throws IOException {
    Path newest = results.resolve(NEWEST);
    return Files.exists(newest) ? Optional.of(Files.readString(newest).strip()).filter(runs(results)::contains)
        : Optional.empty();
  }

  private static List<Path> all(Path results, List<String> names, Request request) throws IOException {
    List<Path> folders = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (String name : names) {
      Optional<Path> folder = named(results, name);
      if (folder.isEmpty()) {
        mistakes.add(unknown(results, name, request));
      } else if (folders.stream().anyMatch(other -> same(other, folder.get()))) {
        mistakes.add(request.where("--run") + ": duplicate run \"" + name + "\"; expected each run once; remove one");
      } else {
        folders.add(folder.get());
      }
    }
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return folders;
  }

  /** Runs are identified by the names of their folders. */
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
    return request.where("--run") + ": no run \"" + name + "\"; "
        + (runs.isEmpty() ? results + " contains none; " + MEASURE
            : "expected " + Phrase.list(runs, "or") + Suggestion.didYouMean(name, runs));
  }

  /** Returns the names of all runs, oldest first; empty if the folder does not exist. */
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

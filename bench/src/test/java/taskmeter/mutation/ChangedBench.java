package taskmeter.mutation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import taskmeter.CompiledTree;
import taskmeter.campaign.Main;

/** Runs a changed {@code bench}: first a campaign, then tests. */
final class ChangedBench {

  private static final Duration CAMPAIGN_LIMIT = Duration.ofSeconds(60);
  private static final Duration TEST_LIMIT = Duration.ofSeconds(120);
  /** For all tests, and for the unchanged program. */
  private static final Duration LONG_LIMIT = Duration.ofSeconds(600);
  private static final Path UNCHANGED = Path.of("target", "classes");
  private static final Path TESTS = Path.of("target", "test-classes");

  private final boolean allTests;

  /** Creates one that runs all test classes, or only the named ones. */
  ChangedBench(boolean allTests) {
    this.allTests = allTests;
  }

  Verdict verdict(Mutation mutation, Path folder) throws IOException, InterruptedException {
    Path classes = mutation.isControl() ? UNCHANGED.toAbsolutePath()
        : CompiledTree.inPlaceOf(UNCHANGED, compiled(mutation, folder));
    if (mutation.campaign().isPresent()) {
      Optional<String> reason = campaign(classes, folder, mutation.campaign().get(),
          mutation.isControl() ? LONG_LIMIT : CAMPAIGN_LIMIT);
      if (reason.isPresent()) {
        return new Verdict(Verdict.By.RUN_TIME, reason.get());
      }
    }
    List<String> tests = allTests && !mutation.isControl() ? all() : mutation.tests();
    Duration limit = allTests || mutation.isControl() ? LONG_LIMIT : TEST_LIMIT;
    Optional<String> failed = tests.isEmpty() ? Optional.empty() : tests(classes, folder, tests, limit);
    if (failed.isPresent() && tests(classes, folder, tests, limit).isEmpty()) {
      // On a busy machine a test can fail by chance, so a failure counts only if it happens again
      failed = Optional.empty();
    }
    return failed.map(test -> new Verdict(Verdict.By.TEST, test))
        .orElseGet(() -> new Verdict(Verdict.By.NOBODY, tried(mutation, tests)));
  }

  private static Path compiled(Mutation mutation, Path folder) throws IOException {
    CompiledTree tree = CompiledTree.of(CompiledTree.PROGRAM);
    for (Edit edit : mutation.edits()) {
      tree.with(edit.path(), edit.found(), edit.instead());
    }
    return tree.compiled(folder.resolve("classes"));
  }

  private String tried(Mutation mutation, List<String> tests) {
    return Stream.concat(mutation.campaign().map(run -> "campaign of " + run.cells()).stream(),
        allTests ? Stream.of("all tests") : tests.stream()).reduce((one, other) -> one + ", " + other)
        .orElse("nothing to run");
  }

  /** Returns why the campaign failed; empty if it succeeded. */
  private static Optional<String> campaign(Path classes, Path folder, CampaignArguments run, Duration limit)
      throws IOException, InterruptedException {
    Path results = folder.resolve("results");
    List<String> arguments = new ArrayList<>(List.of("run", "--results=" + results));
    arguments.addAll(run.arguments());
    ChildProcess child = ChildProcess.java(classes, folder, limit, Main.class, arguments);
    if (child.exit().isEmpty()) {
      // A campaign that hangs has not noticed anything
      return Optional.empty();
    }
    return child.exit().getAsInt() == 0 ? Optional.empty()
        : Optional.of(failed(results).or(() -> error(child.output())).orElse("exit code " + child.exit().getAsInt()));
  }

  private static Optional<String> failed(Path results) throws IOException {
    if (!Files.isDirectory(results)) {
      return Optional.empty();
    }
    try (Stream<Path> runs = Files.list(results)) {
      for (Path run : runs.filter(Files::isDirectory).toList()) {
        try (Reader forks = Files.newBufferedReader(run.resolve("forks.csv"))) {
          var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(forks);
          for (CSVRecord row : rows) {
            if (row.get("state").equals("failed")) {
              return Optional.of(row.get("reason"));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> error(String output) {
    return output.lines()
        .filter(line -> line.contains("Exception") || line.contains("Error") || line.contains(": found")).findFirst();
  }

  private static Optional<String> tests(Path classes, Path folder, List<String> tests, Duration limit)
      throws IOException, InterruptedException {
    Path answer = folder.resolve("first-failure.txt");
    Files.deleteIfExists(answer);
    List<String> arguments = new ArrayList<>(List.of(answer.toString()));
    tests.forEach(each -> arguments.add("taskmeter." + each));
    ChildProcess child = ChildProcess.java(classes, folder, limit, FirstFailure.class, arguments);
    if (child.exit().isEmpty() || child.exit().getAsInt() == FirstFailure.NONE) {
      return Optional.empty();
    }
    if (Files.exists(answer)) {
      return Optional.of(Files.readString(answer));
    }
    throw new IllegalStateException(String.join(", ", tests) + ": found no test that ran; expected test classes; "
        + "the output is " + child.output());
  }

  private static List<String> all() throws IOException {
    Path root = TESTS.resolve("taskmeter");
    try (Stream<Path> files = Files.walk(root)) {
      return files.map(file -> root.relativize(file).toString()).filter(file -> file.endsWith("Test.class"))
          .filter(file -> !file.startsWith("mutation/"))
          .map(file -> file.replace(".class", "").replace('/', '.')).sorted().toList();
    }
  }
}

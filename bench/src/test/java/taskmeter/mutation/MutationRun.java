package taskmeter.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Applies each of {@link Mutations} to the program, and reports what noticed it. */
public final class MutationRun {

  private static final Path PAGE = Path.of("..", "results", "study", "MUTATIONS.md");
  private static final String ALL_TESTS = "--all-tests";
  private static final String WRITE = "--write";
  private static final String LABELS = "--labels";
  private static final int AT_ONCE = 2;

  private final ChangedBench bench;
  private final List<String> problems = new ArrayList<>();

  private MutationRun(boolean allTests) {
    bench = new ChangedBench(allTests);
  }

  /**
   * Prints the table.
   *
   * @param arguments a regular expression for names, or none for all mutations; {@value WRITE} to write the table, or
   *     the rows of the selected mutations, into the page; {@value ALL_TESTS} to run all tests of the module instead of
   *     the named ones, without writing; {@value LABELS} alone to run nothing, and only update the columns that do not
   *     come from a run, after files or tests were renamed
   */
  public static void main(String... arguments) throws Exception {
    List<String> given = new ArrayList<>(List.of(arguments));
    if (given.equals(List.of(LABELS))) {
      MutationTable.write(PAGE, MutationTable.verdicts(PAGE));
      return;
    }
    boolean allTests = given.remove(ALL_TESTS);
    boolean write = given.remove(WRITE) && !allTests;
    Pattern names = Pattern.compile(String.join(" ", given));
    List<Mutation> chosen = Mutations.ALL.stream().filter(each -> names.matcher(each.name()).find()).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(names + ": matches no name; expected a part of a name in "
          + PAGE.getFileName());
    }
    MutationRun run = new MutationRun(allTests);
    Map<Mutation, Verdict> verdicts = run.verdicts(chosen);
    boolean complete = run.problems.isEmpty();
    if (complete) {
      System.out.println(MutationTable.of(verdicts));
    }
    if (write && complete && chosen.size() == Mutations.ALL.size()) {
      MutationTable.write(PAGE, verdicts);
    } else if (write) {
      // Half an hour of verdicts is not lost because one mutation does not compile
      MutationTable.replace(PAGE, verdicts);
    }
    if (!complete) {
      throw new IllegalStateException(String.join("\n", run.problems));
    }
  }

  /**
   * Returns the verdicts in the order of the mutations, with the controls at the end; without mutations that could not
   * be tried, which {@link #problems} names.
   */
  private Map<Mutation, Verdict> verdicts(List<Mutation> chosen) throws InterruptedException {
    Mutations.requireAllApply();
    List<Mutation> all = Stream.concat(chosen.stream(), Controls.of(chosen).stream()).toList();
    Map<Mutation, Verdict> verdicts = new LinkedHashMap<>();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      Map<Mutation, Future<Verdict>> running = new LinkedHashMap<>();
      all.forEach(each -> running.put(each, workers.submit(verdict(each))));
      for (var each : running.entrySet()) {
        try {
          verdicts.put(each.getKey(), each.getValue().get());
        } catch (ExecutionException e) {
          problems.add(each.getKey().name() + ": " + e.getCause());
          System.out.println(problems.getLast());
        }
      }
    }
    return verdicts;
  }

  private Callable<Verdict> verdict(Mutation mutation) {
    return () -> {
      Verdict verdict = once(mutation);
      if (mutation.isControl() && verdict.noticed()) {
        // On a busy machine the unchanged program can fail
        verdict = once(mutation);
      }
      System.out.println(mutation.name() + ": " + verdict.by().title() + ": " + verdict.what());
      return verdict;
    };
  }

  private Verdict once(Mutation mutation) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("mutation");
    try {
      return mutation.module() == Mutation.Module.BENCH
          ? bench.verdict(mutation, folder) : ChangedReport.verdict(mutation, folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}

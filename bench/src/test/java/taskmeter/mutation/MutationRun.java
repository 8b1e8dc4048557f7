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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Falsifies the program in every way that {@link Mutations} lists, and says what noticed. It takes too long for the
 * build, so no build finds it by its name.
 */
class MutationRun {
  private static final Path PAGE = Path.of("..", "results", "MUTATIONS.md");

  /** The program's own limits are per child process. */
  private static final int LIMIT_HOURS = 3;
  private static final int AT_ONCE = 2;

  private final Pattern names = Pattern.compile(System.getProperty("mutation", ""));
  private final ChangedBench bench = new ChangedBench(System.getProperty("mutation.tests", "").equals("all"));

  @Test
  @Timeout(value = LIMIT_HOURS, unit = TimeUnit.HOURS)
  void printTheTable() throws Exception {
    List<Mutation> chosen = Mutations.ALL.stream().filter(each -> names.matcher(each.name()).find()).toList();
    Map<Mutation, Verdict> verdicts = verdicts(chosen);
    System.out.println(MutationTable.of(verdicts));
    if (chosen.size() == Mutations.ALL.size()) {
      MutationTable.write(PAGE, verdicts);
    }
  }

  /** In the order of the mutations, those of the unchanged program last. */
  private Map<Mutation, Verdict> verdicts(List<Mutation> chosen) throws InterruptedException {
    Mutations.demandThatAllApply();
    List<Mutation> all = Stream.concat(chosen.stream(), Controls.of(chosen).stream()).toList();
    Map<Mutation, Verdict> verdicts = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
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
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
    return verdicts;
  }

  private Callable<Verdict> verdict(Mutation mutation) {
    return () -> {
      Verdict verdict = once(mutation);
      // A box that is busy can make the unchanged program fail
      if (mutation.isControl() && verdict.noticed()) {
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

package taskmeter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import taskmeter.report.matrix.Cell;
import taskmeter.report.matrix.Matrix;
import taskmeter.report.mutant.CsvText;
import taskmeter.report.mutant.MutantKind;
import taskmeter.report.mutant.MutantOracle;
import taskmeter.report.read.RunReader;

/** Each run with one change is refused with a file and a place, or its report is right. Both take seconds at most. */
class MutantsTest extends OneReport {

  private static final int NUMBER = Integer.getInteger("mutants", 400);
  private static final long SEED = Long.getLong("mutants.seed", 20260101);
  private static final List<Path> BASES = List.of(Path.of("../results/format-1"), GOLDEN.resolve("verdicts"),
      GOLDEN.resolve("disturbedForks"));
  static final Pattern COMPLAINT =
      Pattern.compile("(forks|samples|environment|labels|ruler)\\.csv(:[0-9]+)?(:[^:]*)?: found .*; expected .*; .*");
  private static final int MOST_LINES = 45;

  private enum Result { REFUSED, THE_SAME_REPORT, ANOTHER_REPORT }

  private record Mutant(Path base, String file, MutantKind kind, long seed) {

    static Mutant of(int number) throws IOException {
      Random random = new Random(SEED + number);
      Path base = BASES.get(random.nextInt(BASES.size()));
      try (Stream<Path> files = Files.list(base)) {
        List<String> names = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".csv"))
            .sorted().toList();
        return new Mutant(base, names.get(random.nextInt(names.size())),
            MutantKind.values()[number % MutantKind.values().length], random.nextLong());
      }
    }

    @Override
    public String toString() {
      return kind + " in " + base.getFileName() + "/" + file + " with seed " + seed;
    }
  }

  @Test
  void eachIsRefusedWithItsPlaceOrReportedRightly() throws Exception {
    Map<MutantKind, Map<Result, Integer>> counts = new EnumMap<>(MutantKind.class);
    List<String> wrong = new ArrayList<>();
    Map<Path, SortedMap<String, String>> reports = new TreeMap<>();
    for (Path base : BASES) {
      reports.put(base, report(copy(base)).orElseThrow());
    }
    for (int number = 0; number < NUMBER; number++) {
      Mutant mutant = Mutant.of(number);
      try {
        counts.computeIfAbsent(mutant.kind(), kind -> new TreeMap<>())
            .merge(check(mutant, reports.get(mutant.base())), 1, Integer::sum);
      } catch (AssertionError | RuntimeException e) {
        wrong.add(mutant + ": " + e);
      }
    }
    counts.forEach((kind, each) -> System.out.println(kind + ": " + each));
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + NUMBER + ":\n" + String.join("\n", wrong));
  }

  private Path copy(Path base) throws IOException {
    FileUtils.cleanDirectory(results.toFile());
    Path run = Files.createDirectories(results.resolve("run"));
    try (Stream<Path> files = Files.list(base)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        Files.copy(file, run.resolve(file.getFileName()));
      }
    }
    return run;
  }

  private Result check(Mutant mutant, SortedMap<String, String> before) throws Exception {
    Path run = copy(mutant.base());
    MutantOracle old = MutantOracle.of(run);
    String text = mutant.kind().change(CsvText.read(run.resolve(mutant.file())), new Random(mutant.seed()));
    Files.writeString(run.resolve(mutant.file()), text, StandardCharsets.UTF_8);
    var after = report(run);
    if (after.isEmpty()) {
      assertFalse(mutant.kind().neutral(mutant.file()), "refused, but neutral");
      return Result.REFUSED;
    }
    if (mutant.kind().neutral(mutant.file())) {
      assertEquals(before, after.get());
    }
    MutantOracle oracle = MutantOracle.of(run);
    oracle.check(run, baselines(run));
    oracle.checkSameForks(old);
    checkCosts(run, oracle);
    return after.get().equals(before) ? Result.THE_SAME_REPORT : Result.ANOTHER_REPORT;
  }

  private static Set<String> baselines(Path run) throws IOException {
    CsvText labels = CsvText.complete(run.resolve("labels.csv"));
    return labels.body().stream().filter(row -> labels.value(row, "role").equals("baseline"))
        .map(row -> labels.value(row, "name")).collect(Collectors.toSet());
  }

  private static void checkCosts(Path run, MutantOracle oracle) throws Exception {
    List<Cell> cells = Matrix.of(RunReader.read(run)).cells();
    assertEquals(oracle.cells().size(), cells.size(), "cells");
    for (Cell cell : cells) {
      List<String> key = List.of(cell.key().runtime(), cell.key().scenario(), cell.key().variant(),
          cell.key().parameters().toString(), cell.key().carrier(), cell.key().creator(), "" + cell.key().pooled());
      assertEquals(oracle.costs().getOrDefault(key, Map.of()).size(), cell.forks().size(), "forks of " + key);
      if (cell.ran()) {
        assertEquals(1, cell.cost().orElseThrow().value() / oracle.cost(key), 1e-9, "cost of " + key);
      }
    }
  }

  /** Returns the files of the report; empty if the run was refused as it has to be. */
  private Optional<SortedMap<String, String>> report(Path run) throws IOException {
    int code = assertTimeoutPreemptively(Duration.ofSeconds(60),
        () -> run("--run", run.toString(), "--results", results.toString()));
    if (code == 2) {
      List<String> lines = err.lines().toList();
      assertTrue(lines.size() <= MOST_LINES, () -> lines.size() + " lines");
      assertTrue(lines.size() > 1, () -> err);
      lines.stream().skip(1).forEach(line -> assertTrue(COMPLAINT.matcher(line).matches(), line));
      assertFalse(Files.exists(run.resolve("summary.md")), "nothing was written");
      return Optional.empty();
    }
    assertEquals(0, code, () -> err);
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(run)) {
      for (Path file : all.filter(Files::isRegularFile).filter(each -> !each.toString().endsWith(".csv")).toList()) {
        files.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    return Optional.of(files);
  }
}

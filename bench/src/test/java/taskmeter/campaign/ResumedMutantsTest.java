package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Label;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.campaign.message.UsageException;
import taskmeter.campaign.mutant.CsvLines;
import taskmeter.campaign.mutant.FileDamage;
import taskmeter.campaign.run.ForkRow;
import taskmeter.campaign.run.PastRun;
import taskmeter.campaign.run.PastRunReader;
import taskmeter.campaign.run.RunFolder;
import taskmeter.protocol.ForkEvidence;

/**
 * A run that was killed is changed in one file and resumed. It is refused with the place of the damage, or the run
 * becomes what it would have been.
 *
 * <p>The oracle does not use the reader. It compares the text of the changed file with the text before. A run may only
 * be accepted if the change is what a kill can leave, or only replaced values that nothing contradicts: those that were
 * observed. Then all forks, those of the files and those that are run now, are the forks of a campaign that was not
 * killed, in its order, and each has a number of its own. If the change replaced a value of {@code disturbed}, that
 * campaign is one whose forks were disturbed as the file says.
 */
class ResumedMutantsTest {

  private static final int NUMBER = Integer.getInteger("mutants", 200);
  private static final long SEED = Long.getLong("mutants.seed", 20260101);
  private static final String RUN = "20260101T000000Z-standard";
  /** The ones that say what was measured come more often. */
  private static final List<String> FILES = List.of("forks.csv", "forks.csv", "forks.csv", "samples.csv", "samples.csv",
      "environment.csv", "environment.csv", "labels.csv", "ruler.csv");
  private static final Pattern COMPLAINT = Pattern.compile(
      ".*(forks|samples|environment|labels|ruler)\\.csv(:[0-9]+)?(:[^:]*)?: found .*; expected .*; .*"
          + "|  .*: then .*, now .*|runtimes: then .*, now .*|and [0-9]+ more"
          + "|.*: this run has format [0-9]+, which is .*");
  /** Values that a fork or the machine gave, not the schedule. */
  private static final Map<String, Set<String>> OBSERVED = Map.of(
      "forks.csv", Set.of("reason", "start", "end", "creator_seen", "task_seen", "workers_seen", "pool_size", "steal",
          "others", "pressure", "involuntary_switches", "mhz", "disturbed"),
      "samples.csv", Set.of("value"));
  private static final List<Cell> CELLS = Stream.concat(TestCells.cells(3, "17", "21").stream(),
      Stream.of(TestCells.unavailable("barrier", "FORK_JOIN", "the pool is too small"))).toList();
  private static final int ROUNDS = 4;
  private static final int KILLED_AT = 17;

  /** Stands for a kill. */
  private static final class KilledException extends Error {
    private static final long serialVersionUID = 1L;
  }

  private enum Result { REFUSED, UNCHANGED, WHAT_WAS_LOST, THE_SAME_PLAN }

  private record Mutant(String file, FileDamage kind, long seed) {
    static Mutant of(int number) {
      Random random = new Random(SEED + number);
      return new Mutant(FILES.get(random.nextInt(FILES.size())),
          FileDamage.values()[number % FileDamage.values().length], random.nextLong());
    }
  }

  @TempDir
  private Path results;
  private Path run;
  private Map<String, String> before;

  private static RunConditions conditions() {
    SequencedMap<String, String> campaign = new LinkedHashMap<>();
    Stream.of("format=1", "profile=standard", "measurement=yes", "started=" + FakeClock.START, "seed=7",
        "command=mvn -pl bench verify -Dbench.rounds=4", "budget_s=36000.0", "rounds=4", "cells=7 planned, 6 available",
        "kernel=6.1", "cpu.model=Example CPU", "load=0.5").map(pair -> pair.split("=", 2))
        .forEach(pair -> campaign.put(pair[0], pair[1]));
    Map<String, SequencedMap<String, String>> runtimes = new LinkedHashMap<>();
    for (String jdk : List.of("17", "21")) {
      runtimes.put(jdk, new LinkedHashMap<>(Map.of("feature", jdk, "jvm.version", jdk + ".0.1+8")));
    }
    return new RunConditions(campaign, runtimes);
  }

  /** A campaign whose forks are disturbed in these places, and killed at this launch. */
  private static FakeCampaign campaign(Predicate<List<Integer>> disturbed, int killed) {
    FakeCampaign[] itself = new FakeCampaign[1];
    itself[0] = new FakeCampaign(FakeCampaign.plan(CELLS, ROUNDS, 7), slot -> {
      if (itself[0].forks.launched.size() == killed) {
        throw new KilledException();
      }
      itself[0].machine.steal = disturbed.test(place(slot)) ? 0.5 : 0;
      return slot.cell().parameterText().equals("parties=3") && slot.block() == 2 ? TestCells.failed("died")
          : new ForkOutcome.Measured(samples(slot.cell()), ForkEvidence.NONE);
    });
    return itself[0];
  }

  private static List<Integer> place(Slot slot) {
    return List.of(slot.block(), slot.position(), slot.attempt());
  }

  private static boolean disturbed(List<Integer> place) {
    return place.get(0) == 1 && place.get(1) == 2;
  }

  private static List<Sample> samples(Cell cell) {
    return Stream.of(Phase.values()).flatMap(phase -> IntStream.rangeClosed(1,
        phase == Phase.WARMUP ? cell.warmup().count() : cell.measurement().count())
        .mapToObj(iteration -> new Sample(phase, iteration, 100 + iteration))).toList();
  }

  /** Block, position, attempt, runtime and cell of the forks. */
  private static List<Object> sequence(List<ForkRow> rows) {
    return rows.stream().flatMap(row -> row.started().stream()).map(ForkRow.Started::slot)
        .<Object>map(slot -> List.of(place(slot), slot.cell().runtime(), slot.cell().key().toString())).toList();
  }

  /** With samples of a slot without a row, and torn lines, the kill came between two files. */
  private void kill(boolean betweenFiles) throws IOException {
    FakeCampaign killed = campaign(ResumedMutantsTest::disturbed, KILLED_AT);
    try (RunFolder folder = RunFolder.create(results, RUN)) {
      conditions().write(folder);
      folder.environment("sittings", "1");
      folder.labels(List.of(new Label("scenario", "Meeting", 1, "Meeting"), new Label("runtime", "17", 1, "JDK 17"),
          new Label("runtime", "21", 2, "JDK 21"), new Label("carrier", "VIRTUAL", 1, "virtual threads")));
      FakeCampaign copy = killed;
      assertThrows(KilledException.class, copy::run);
      copy.writer.copyTo(folder);
    }
    run = results.resolve(RUN);
    if (betweenFiles) {
      int next = 1 + killed.writer.rows.getLast().slot();
      append("samples.csv", RUN + "," + next + ",warmup,1,time,ns/op,7.5\n" + RUN + "," + next + ",meas");
      append("forks.csv", RUN + "," + next + ",2");
    }
    before = texts();
    assertEquals(betweenFiles ? 1 : 0, lost(run).size());
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(run.resolve(file), text, StandardOpenOption.APPEND);
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String file : FILES) {
      texts.put(file, Files.readString(run.resolve(file)));
    }
    return texts;
  }

  /** The slots that have samples, but no row. */
  private static Set<String> lost(Path run) throws IOException {
    CsvLines samples = CsvLines.read(run.resolve("samples.csv"));
    CsvLines forks = CsvLines.read(run.resolve("forks.csv"));
    Set<String> slots = new TreeSet<>(samples.body().stream().map(row -> samples.value(row, "slot")).toList());
    forks.body().forEach(row -> slots.remove(forks.value(row, "slot")));
    return slots;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachIsRefusedWithItsPlaceOrBecomesWhatItWouldHaveBeen(boolean betweenFiles) throws IOException {
    kill(betweenFiles);
    Map<FileDamage, Map<Result, Integer>> counts = new EnumMap<>(FileDamage.class);
    List<String> wrong = new ArrayList<>();
    for (int number = 0; number < NUMBER; number++) {
      Mutant mutant = Mutant.of(number);
      for (Map.Entry<String, String> file : before.entrySet()) {
        Files.writeString(run.resolve(file.getKey()), file.getValue());
      }
      String changed = mutant.kind().change(CsvLines.read(run.resolve(mutant.file())), new Random(mutant.seed()));
      Files.writeString(run.resolve(mutant.file()), changed, StandardCharsets.UTF_8);
      try {
        counts.computeIfAbsent(mutant.kind(), kind -> new TreeMap<>()).merge(check(mutant), 1, Integer::sum);
      } catch (AssertionError | RuntimeException e) {
        wrong.add(mutant + ": " + e);
      }
    }
    counts.forEach((kind, each) -> System.out.println(kind + ": " + each));
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " of " + NUMBER + ":\n" + String.join("\n", wrong));
  }

  private Result check(Mutant mutant) throws IOException {
    Map<String, String> damaged = texts();
    FakeCampaign resumed = campaign(ResumedMutantsTest::disturbed, 0);
    PastRun past;
    try {
      past = PastRunReader.read(run);
      ResumeCheck.requireUnchanged(past, conditions(), Set.of());
      if (past.hasForks()) {
        resumed.campaign.resumeFrom(past);
      }
      RunFolder.resume(run).close();
    } catch (UsageException e) {
      e.getMessage().lines().filter(line -> !line.startsWith("-Dbench.resume=" + RUN + ": the run cannot be")
              && !line.startsWith("-Dbench.resume=" + RUN + ": cannot resume"))
          .forEach(line -> assertTrue(COMPLAINT.matcher(line).matches(), e.getMessage()));
      return Result.REFUSED;
    }
    boolean same = sameRows(mutant.file(), damaged.get(mutant.file()));
    if (!past.hasForks()) {
      throw new AssertionError("a new run is started, and all forks are lost");
    }
    CsvLines forks = CsvLines.read(run.resolve("forks.csv"));
    Map<List<Integer>, Boolean> observed = new LinkedHashMap<>();
    List<Object> all = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    forks.body().stream().filter(row -> !forks.value(row, "block").isEmpty())
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(forks.value(row, "slot")))).forEach(row -> {
          List<Integer> place = Stream.of("block", "position", "attempt")
              .map(column -> Integer.valueOf(forks.value(row, column))).toList();
          observed.put(place, forks.value(row, "disturbed").equals("true"));
          numbers.add(Integer.valueOf(forks.value(row, "slot")));
          all.add(List.of(place, forks.value(row, "runtime"), CELLS.stream().map(Cell::key)
              .filter(key -> key.parameters().equals(forks.value(row, "parameters"))).findFirst().orElseThrow()
              .toString()));
        });
    resumed.campaign.run(FakeClock.START, true);
    all.addAll(sequence(resumed.writer.rows));
    FakeCampaign whole = campaign(place -> observed.getOrDefault(place, disturbed(place)), 0);
    whole.run();
    assertEquals(sequence(whole.writer.rows), all);
    Set<String> used = lost(run);
    resumed.writer.rows.forEach(row -> assertTrue(numbers.add(row.slot())
        && !used.contains(Integer.toString(row.slot())), "slot " + row.slot() + " again"));
    return damaged.equals(before) ? Result.UNCHANGED : same ? Result.THE_SAME_PLAN : Result.WHAT_WAS_LOST;
  }

  /**
   * Checks that a change that was accepted is allowed to be.
   *
   * @return whether all rows are still there
   */
  private boolean sameRows(String file, String changed) throws IOException {
    if (!OBSERVED.containsKey(file)) {
      // Properties that count are compared with those of now, and labels and readings are the report's
      return true;
    }
    CsvLines now = CsvLines.read(run.resolve(file));
    Files.writeString(run.resolve(file), before.get(file));
    CsvLines then = CsvLines.read(run.resolve(file));
    Set<String> lost = lost(run);
    Files.writeString(run.resolve(file), changed);
    Set<List<String>> planned = planned(file, then);
    List<String> last = planned.stream().reduce((one, other) -> other).orElseThrow();
    Set<List<String>> found = planned(file, now);
    assertTrue(planned.containsAll(found), () -> file + ": rows that were not there: " + changed);
    planned.removeAll(found);
    assertEquals(now.body().size(), found.size(), "rows twice");
    // Samples of a fork without a row do not count
    planned.removeIf(row -> file.equals("samples.csv") && lost.contains(row.get(1)));
    if (!planned.isEmpty()) {
      assertTrue(file.equals("forks.csv") && planned.equals(Set.of(last)),
          () -> file + ": a kill does not lose " + planned);
    }
    return planned.isEmpty();
  }

  /** The rows in their order, without the values that were observed. */
  private static Set<List<String>> planned(String file, CsvLines lines) {
    Set<List<String>> rows = new LinkedHashSet<>();
    lines.body().forEach(row -> rows.add(lines.rows().getFirst().stream()
        .filter(column -> !OBSERVED.get(file).contains(column.replace("\uFEFF", "")))
        .map(column -> lines.value(row, column)).toList()));
    return rows;
  }
}

package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that break the contract of {@code results/FORMAT.md} by one change are refused, with its place. */
class ContractTest {

  private static final String RUN = "20260101T000000Z-standard";

  @TempDir
  private Path folder;
  private BrokenRun broken;

  @BeforeEach
  void copy() throws IOException {
    broken = BrokenRun.copy(folder);
  }

  private void assertFirst(String start) {
    String first = broken.complaints().get(0);
    assertEquals(start, first.substring(0, Math.min(first.length(), start.length())), broken.complaints().toString());
  }

  /** A pattern within a line is replaced; a line that becomes empty is deleted. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
      samples.csv | .*,5,measured,2,.* | '' | forks.csv:6:state: found "measured", but samples.csv has 1 warmup and 1
      samples.csv | ,5,measured,2, | ,5,measured,1002, | samples.csv:10:iteration: found 1002; expected at most 2
      samples.csv | .*,3,measured,1,.* | '' | samples.csv:6:iteration: found 2; expected at most 1, because slot 3
      samples.csv | .*,5,warmup,.* | '' | forks.csv:6:state: found "measured", but samples.csv has 0 warmup and 2
      samples.csv | .*,[35],.* | '' | samples.csv:4: found the end of the file; expected the samples of 2 forks from
      samples.csv | ,5,measured,2, | ,9,measured,2, | samples.csv:10:slot: found 9; expected a slot of forks.csv, or 6
      forks.csv | .*,4,3,1,1,.* | '' | forks.csv:5:slot: found 5; expected 4, the next slot; restore the rows
      forks.csv | .*,5,2,1,2,.* | '' | ruler.csv:4:slot: found 5; expected at most 4, the last slot of forks.csv
      forks.csv | ,5,2,1,2, | ,5,2,17,2, | forks.csv:6:position: found 17; expected 1, as in its attempt before (line 4
      forks.csv | ,4,3,1,1, | ,4,3,17,1, | forks.csv:5:position: found 17; expected 1, its place in the order
      forks.csv | ,5,2,1,2, | ,5,2,1,7, | forks.csv:6:attempt: found 7; expected 2, the next attempt of this cell
      forks.csv | ,1996.25,true | ,1996.25,false | forks.csv:6:attempt: found 2; expected an attempt after one that was
      forks.csv | ,4,3,1,1, | ,4,4,1,1, | forks.csv:5:block: found 4; expected 2, the block of the slot before, or the
      forks.csv | ,4,3,1,1, | ,4,,1,1, | forks.csv:5:block: found an empty value; expected a value, because a fork was
      forks.csv | ,1,,,,,, | ,1,1,,,,, | forks.csv:2:position: found an empty value; expected a value, because a
      forks.csv | false,2,,2,measured | false,2,,3,measured | forks.csv:6:fork: found 3; expected 2, the number of the
      forks.csv | 5,2,1,2,2026(.*)00:08.500Z | 5,2,1,2,2026$100:01.000Z | forks.csv:6:start: found 2026-01-01T00:00:01Z;
      forks.csv | 2026-01-01T00:00:11.000Z | 2036-01-01T00:00:11.000Z | forks.csv:6:end: found 2036-01-01T00:00:11Z
      forks.csv | failed,(.*slot-4.txt), | failed,$1,2.0 | forks.csv:5:timed_s: found 2.0; expected an empty value
      forks.csv | measured,,2.0,VIRTUAL,VIRTUAL,1 | measured,,90.0,VIRTUAL,VIRTUAL,1 | forks.csv:3:timed_s: found 90.0;
      forks.csv | measured,,2.0,VIRTUAL,VIRTUAL,2,3 | measured,,1.0,VIRTUAL,VIRTUAL,2,3 | forks.csv:6:timed_s: found 1.0
      forks.csv | ,2,measured | ,2,rehearsed | forks.csv:6:state: found "rehearsed"; expected another state, because
      ruler.csv | 00:00:00.750Z | 00:00:09.750Z | ruler.csv:3:time: found 2026-01-01T00:00:09.750Z; expected a time from
      ruler.csv | 2026-01-01T00:00:00.750Z | +1000000000-01-01T00:00:00Z | ruler.csv:3:time: found +1000000000-01-01T00
      ruler.csv | ,5,2026 | ,50,2026 | ruler.csv:4:slot: found 50; expected at most 5, the last slot of forks.csv
      samples.csv | 1300.0 | 999999999999999999 | samples.csv:9:value: found "999999999999999999"; expected a number f
      samples.csv | 1300.0 | 1e10 | samples.csv:9:value: found "1e10"; expected at most 3.5E9, because the fork took no
      samples.csv | 1300.0 | 1e100 | samples.csv:9:value: found "1e100"; expected a number from 0.001 to 1.0E15 with a
      samples.csv | 1300.0 | 1e308 | samples.csv:9:value: found "1e308"; expected a number from 0.001 to 1.0E15 with a
      samples.csv | 1350.125 | 4.9e-324 | samples.csv:10:value: found "4.9e-324"; expected a number from 0.001 to 1.0E15
      ruler.csv | 812.5 | 4.9e-324 | ruler.csv:2:value: found "4.9e-324"; expected a number from 0.001 to 1.0E15 with a
      forks.csv | ,0.375,9,2000.5 | ,0.375,9,1e-308 | forks.csv:6:mhz: found "1e-308"; expected a number from 1.0E-6 to
      environment.csv | feature,25 | feature,Infinity | environment.csv:12:feature: found "Infinity"; expected a release
      environment.csv | feature,25 | feature,0x10 | environment.csv:12:feature: found "0x10"; expected a release such as
      environment.csv | feature,25 | feature,٢٥ | environment.csv:12:feature: found "٢٥"; expected a release such as 25
      environment.csv | sittings,1 | wall_s,-1 | environment.csv:11:wall_s: found "-1"; expected a number of seconds
      environment.csv | sittings,1 | harness_s,-Infinity | environment.csv:11:harness_s: found "-Infinity"; expected a
      environment.csv | sittings,1 | memory_bytes,NaN | environment.csv:11:memory_bytes: found "NaN"; expected a whole
      environment.csv | sittings,1 | seed,1e400 | environment.csv:11:seed: found "1e400"; expected a whole number
      environment.csv | sittings,1 | cpu.processors,0 | environment.csv:11:cpu.processors: found "0"; expected a whole
      environment.csv | sittings,1 | complete,no | environment.csv:11:complete: found "no"; expected yes, or no: with
      environment.csv | sittings,1 | complete,perhaps | environment.csv:11:complete: found "perhaps"; expected yes, or
      environment.csv | sittings,1 | complete,yes | forks.csv:5:state: found "failed"; expected no failed fork, because
      environment.csv | sittings,1 | 'cells,"3 planned, 2 available"' | environment.csv:11:cells: found 3 planned; exp
      environment.csv | sittings,1 | 'cells,"4 planned, 2 available"' | environment.csv:11:cells: found 2 available;
      environment.csv | ,25,feature | ,52,feature | environment.csv:12:runtime: found "52" without a label of axis run
      labels.csv | CountDownLatch,,,,baseline | CountDownLatch,,,latch,baseline | labels.csv:3:against: found "Meeting
      """)
  void oneChangeIsFoundWithItsPlace(String file, String from, String to, String complaint) throws IOException {
    broken.change(file, from, to);
    assertFirst(complaint);
  }

  @Test
  void theSameReadingTwiceIsFound() throws IOException {
    broken.change("ruler.csv", "(.*,815.75)", "$1\n$1");
    assertFirst("ruler.csv:5: found the same reading again; expected each reading once; remove one");
  }

  @Test
  void aMissingReadingOfTheRulerIsFound() throws IOException {
    broken.change("ruler.csv", ".*,812.5", "");
    assertFirst("ruler.csv:1: found no reading of arithmetic after this line that belongs to slot 1; expected one at"
        + " most 45 s before each block, and block 1 starts at 2026-01-01T00:00:01Z;");
    broken.change("ruler.csv", ".*ns/op.*", "");
    assertFirst("ruler.csv:1: found no reading; expected one before the first block, which starts at 2026-01-01T00");
  }

  /** Each reading of a run that was measured in one go belongs to a block that starts after it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 77, 150, 299, 300})
  void eachMissingReadingOfALongRunIsFound(int line) throws Exception {
    Path run = Path.of("..", "results", "20261125T070816Z-standard");
    Path copy = Files.createDirectory(folder.resolve("20261125T070816Z-standard"));
    for (String file : List.of("forks.csv", "samples.csv", "environment.csv", "labels.csv", "ruler.csv")) {
      Files.copy(run.resolve(file), copy.resolve(file));
    }
    List<String> rows = new ArrayList<>(Files.readAllLines(copy.resolve("ruler.csv")));
    rows.remove(line - 1);
    Files.write(copy.resolve("ruler.csv"), rows);
    List<String> complaints = new BrokenRun(copy).complaints();
    assertEquals(1, complaints.stream().filter(each -> each.startsWith("ruler.csv:")).count(), complaints.toString());
  }

  /** The rerun of the disturbed fork is missing: its samples have no row, as after a kill. */
  @Test
  void aKillCanLeaveOneForkWithoutItsRow() throws Exception {
    broken.change("forks.csv", ".*,5,2,1,2,.*", "").change("ruler.csv", ",5,2026(.*)11.([27])50Z", ",4,2026$108.$250Z");
    assertEquals(4, broken.read().forks().size());
    broken.append("environment.csv", RUN + ",,complete,no: still running\n");
    assertEquals(4, broken.read().forks().size());
  }

  @Test
  void aCompleteRunHasARowForAllSamples() throws IOException {
    broken.change("forks.csv", ".*,[45],[23],1,[12],.*", "")
        .change("ruler.csv", ",5,2026(.*)11.([27])50Z", ",3,2026$106.$250Z")
        .append("environment.csv", RUN + ",,complete,yes\n");
    assertFirst("samples.csv:8:slot: found 5; expected a slot of forks.csv, because the run is complete; restore");
  }

  @Test
  void aResumedRunCanHaveAGapForEachKill() throws Exception {
    broken.change("forks.csv", ",5,2,1,2,", ",6,2,1,2,").change("samples.csv", "(.*),5,(.*)", "$1,5,$2\n$1,6,$2")
        .change("ruler.csv", ",5,2026", ",6,2026");
    assertFirst("forks.csv:6:slot: found 6; expected 5, the next slot; restore the rows that are missing, or correct");
    broken.change("environment.csv", "sittings,1", "sittings,2");
    assertEquals(5, broken.read().forks().size());
  }

  /** What is not harness is the sum of all forks until the last record. */
  @Test
  void theSumOfTheForksIsThatOfTheRecord() throws Exception {
    broken.append("environment.csv", RUN + ",,ended,2026-01-01T00:00:11.100Z\n" + RUN + ",,wall_s,11.1\n"
        + RUN + ",,harness_s,5.1\n");
    assertEquals(5, broken.read().forks().size());
    broken.append("environment.csv", RUN + ",,harness_s,3.1\n");
    assertFirst("environment.csv:19:harness_s: found 8.000 s that are not harness, of wall_s; expected 6.000 s");
    broken.append("environment.csv", RUN + ",,harness_s,7.1\n" + RUN + ",,ended,2026-01-01T00:00:08.600Z\n");
    assertEquals(5, broken.read().forks().size(), "a fork after the last record of a run that was killed");
  }

  @Test
  void theOptionsSayHowManyIterationsWerePlanned() throws IOException {
    broken.append("environment.csv", RUN + ",,measurement.iterations,3x1000ms\n");
    assertFirst("samples.csv:10: found the end of the file; expected the samples of 3 forks from slot 2 on");
  }

  @ParameterizedTest
  @CsvSource({"' '", "'\u2003'"})
  void aNameThatCannotBeSeenIsRefused(String blank) throws IOException {
    broken.change("labels.csv", "carrier,VIRTUAL,2,virtual threads", "carrier,VIRTUAL,2," + blank);
    assertFirst("labels.csv:6:title: found \"" + blank + "\"; expected a text that can be seen; correct it");
  }

  @ParameterizedTest
  @CsvSource({"3000", "10000", "100000"})
  void aLongTitleIsRefused(int letters) throws IOException {
    broken.change("labels.csv", "virtual threads", "x".repeat(letters));
    assertFirst("labels.csv:6:title: found " + letters + " letters; expected at most 200; shorten it");
  }

  @Test
  void oneMisspeltRuntimeIsOneComplaint() throws IOException {
    broken.change("forks.csv", "(08.500Z,.*11.000Z),25,", "$1,jdk25,");
    assertEquals(List.of("forks.csv:6:runtime: found \"jdk25\" without a label of axis runtime in labels.csv; expected "
        + "one of 25; add one"), broken.complaints());
  }

  @Test
  void manyMistakesOfOneKindAreCounted() throws IOException {
    String samples = Files.readString(folder.resolve("samples.csv"));
    Files.writeString(folder.resolve("samples.csv"), samples + samples.substring(samples.indexOf('\n') + 1));
    List<String> complaints = broken.complaints();
    assertEquals(6, complaints.size(), complaints.toString());
    assertEquals("samples.csv:13:iteration: found duplicate measured iteration 2 of slot 2; expected each iteration"
        + " once; remove one", complaints.get(2).replaceFirst("[(].*", "").strip());
  }
}

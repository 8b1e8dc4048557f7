package taskmeter.report.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintsTest {

  private static final String RUN = "20260101T000000Z-standard";

  @TempDir
  private Path folder;
  private BrokenRun broken;

  @BeforeEach
  void copy() throws IOException {
    broken = BrokenRun.copy(folder);
  }

  /** Breaks one value at a time, and expects a complaint with its place. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      forks.csv | false,2,,1,measured | false,x,,1,measured | forks.csv:3:parallelism: found "x"; expected a whole
      forks.csv | ,2,measured | ,2,mesured | forks.csv:6:state: found "mesured"; expected one of measured,
      forks.csv | parties=2,PLATFORM | parties,PLATFORM | forks.csv:5:parameters: found "parties"; expected pairs
      forks.csv | VIRTUAL,false,2,,2 | VIRTUAL,maybe,2,,2 | forks.csv:6:pooled: found "maybe"; expected one of true,
      forks.csv | 00:00:03.500Z,25 | 00:00:00.500Z,25 | forks.csv:3:end: found "2026-01-01T00:00:00.500Z"; expected a
      forks.csv | 2026-01-01T00:00:11.000Z | midnight | forks.csv:6:end: found "midnight"; expected a UTC time
      forks.csv | measured,,2.0,VIRTUAL,VIRTUAL,1 | measured,,-2,VIRTUAL,VIRTUAL,1 | forks.csv:3:timed_s: found "-2";
      forks.csv | VIRTUAL,2,3 | VIRTUAL,2,3.5 | forks.csv:6:pool_size: found "3.5"; expected a whole number
      forks.csv | standard,5,2 | standard,2,2 | forks.csv:6:slot: found duplicate slot 2; expected each slot once (first
      forks.csv | scenario,variant | scene,variant | forks.csv:1:scenario: found no such column
      forks.csv | standard,5,2,1 | standard,5,2,0 | forks.csv:6:position: found "0"; expected a whole number from 1
      forks.csv | standard,5,2,1,2 | standard,5,2,1,again | forks.csv:6:attempt: found "again"; expected a whole number
      forks.csv | standard,5,2,1,2 | standard,5,2,1,1 | forks.csv:6:attempt: found 1; expected 2, the next attempt of
      forks.csv | 0.125,0.03125 | 12.5,0.03125 | forks.csv:4:steal: found "12.5"; expected a number from 0 to 1
      forks.csv | 0.0,0.0125 | -0.1,0.0125 | forks.csv:3:steal: found "-0.1"; expected a number from 0 to 1
      forks.csv | 0.001,0.002 | 0.001,busy | forks.csv:6:others: found "busy"; expected a number from 0 to 1
      forks.csv | ,340, | ,3.4, | forks.csv:4:involuntary_switches: found "3.4"; expected a whole number from 0
      forks.csv | 1996.25 | 0 | forks.csv:4:mhz: found "0"; expected a number above 0
      forks.csv | 1996.25,true | 1996.25,yes | forks.csv:4:disturbed: found "yes"; expected one of true, false
      ruler.csv | standard,1,2026-01-01T00:00:00.2 | standard,,2026-01-01T00:00:00.2 | ruler.csv:2:slot: found an empty
      ruler.csv | 2026-01-01T00:00:00.750Z | noon | ruler.csv:3:time: found "noon"; expected a UTC time
      ruler.csv | arithmetic,ns/op,812.5 | arithmetics,ns/op,812.5 | ruler.csv:2:name: found "arithmetics"; expected
      ruler.csv | park,ns/op,9875.5 | park,us/op,9875.5 | ruler.csv:5:unit: found "us/op"; expected ns/op
      ruler.csv | 815.75 | 0.0 | ruler.csv:4:value: found "0.0"; expected a number above 0
      ruler.csv | name | named | ruler.csv:1:name: found no such column
      forks.csv | timed_s | reason | forks.csv:1:reason: found duplicate column
      samples.csv | 1350.125 | '"1350,125"' | samples.csv:10:value: found "1350,125"; expected a number above 0
      samples.csv | 1350.125 | NaN | samples.csv:10:value: found "NaN"; expected a number above 0
      samples.csv | 1350.125 | 0.0 | samples.csv:10:value: found "0.0"; expected a number above 0
      samples.csv | 5,warmup | 5,warm up | samples.csv:8:phase: found "warm up"; expected one of warmup
      samples.csv | 5,measured,2 | 5,measured,1 | samples.csv:10:iteration: found duplicate measured iteration 1 of slot
      samples.csv | ns/op,1300.0 | us/op,1300.0 | samples.csv:9:unit: found "us/op"; expected ns/op
      samples.csv | time,ns/op,1300.0 | heap,ns/op,1300.0 | samples.csv:9:metric: found "heap"; expected time
      samples.csv | time,ns/op,1300.0 | time,ns/op | samples.csv:9: found 6 values; expected 7, as in the header
      environment.csv | profile | profil | environment.csv:profile: found no row; expected a value
      environment.csv | measurement,yes | measurement,perhaps | environment.csv:4:measurement: found "perhaps"; expected
      environment.csv | started,2026 | started,MMXXVI | environment.csv:5:started: found "MMXXVI-01-01T
      environment.csv | profile,standard | 'profile,' | environment.csv:3:profile: found an empty value; expected a
      environment.csv | 25,feature | 24,feature | environment.csv:12:runtime: found "24" without a label of
      environment.csv | format,1 | format,3 | environment.csv:2:format: found "3"; expected version 1 or 2
      labels.csv | carrier,VIRTUAL | carrier,VIRTUEL | forks.csv:3:carrier: found "VIRTUAL" without a label
      labels.csv | parameter,parties | parameters,parties | labels.csv:11:axis: found "parameters"; expected
      labels.csv | for",baseline, | for",base, | labels.csv:3:baseline: found "Meeting.baseline"; expected
      labels.csv | CountDownLatch,,, | CountDownLatch,,,latsch | labels.csv:3:against: found "Meeting.latsch"; expected
      labels.csv | VIRTUAL,2,virtual | VIRTUAL,two,virtual | labels.csv:6:position: found "two"; expected a whole
      """)
  void eachMistakeIsReportedWithItsPlace(String file, String from, String to, String complaint) throws IOException {
    broken.replace(file, from, to);
    String first = broken.complaints().get(0);
    assertEquals(complaint, first.substring(0, Math.min(first.length(), complaint.length())));
  }

  @Test
  void threadsAreAWholeNumber() throws IOException {
    String complaint = broken.column("forks.csv", "threads", "many").complaints().get(0);
    assertTrue(complaint.startsWith("forks.csv:2:threads: found \"many\"; expected a whole number from 1"), complaint);
  }

  /** The column {@code baseline} of a label. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Latch,,,,baseline | Latch,,,,bazeline | labels.csv:3:baseline: found "Meeting.bazeline"; expected a variant of
      Latch,,,,baseline | Latch,,,,latch | labels.csv:3:baseline: found "Meeting.latch"; expected a variant of the
      ,baseline,, | ,baseline,,baseline | labels.csv:4:baseline: found "baseline"; expected empty, except
      VIRTUAL,2,virtual threads,,,, | VIRTUAL,2,virtual threads,,,,latch | labels.csv:6:baseline: found "latch";
      """)
  void anInvalidBaselineIsReported(String row, String broke, String start) throws IOException {
    String complaint = broken.replace("labels.csv", row, broke).complaints().get(0);
    assertTrue(complaint.startsWith(start), complaint);
  }

  @Test
  void aComplaintSuggestsASimilarName() throws IOException {
    assertEquals(List.of("forks.csv:6:state: found \"mesured\"; expected one of measured, rehearsed, not available, "
        + "failed, diagnosed; did you mean \"measured\"?"),
        broken.replace("forks.csv", ",2,measured", ",2,mesured").complaints());
  }

  @Test
  void aMissingLabelIsReportedOnceWithASuggestion() throws IOException {
    assertEquals(List.of("forks.csv:2:variant: found \"Meeting.latch\" without a label of axis variant in labels.csv; "
            + "expected one of Meeting.latsch, Meeting.baseline; did you mean \"Meeting.latsch\"?"),
        broken.replace("labels.csv", "Meeting.latch", "Meeting.latsch").complaints());
  }

  @Test
  void mistakesInAllFilesAreReportedAtOnce() throws IOException {
    List<String> complaints = broken.replace("forks.csv", ",2,measured", ",2,mesured")
        .replace("samples.csv", "1234.5678", "1.234,5678")
        .replace("samples.csv", "1.0E7", "fast")
        .replace("environment.csv", "command", "comand")
        .replace("labels.csv", "runtime,25,1", "runtime,25,0")
        .complaints();
    assertEquals(List.of("environment.csv:command", "forks.csv:6:state",
            "labels.csv:12:position", "samples.csv:6", "samples.csv:7:value"),
        complaints.stream().map(text -> text.substring(0, text.indexOf(": "))).toList(), complaints::toString);
  }

  @Test
  void aMeasuredForkWithoutMeasuredSamplesIsReported() throws IOException {
    broken.replace("samples.csv", "standard,2,measured", "standard,4,measured");
    assertEquals(List.of("forks.csv:3:state: found \"measured\", but samples.csv has no measured iteration of slot 2; "
        + "expected at least one; add it, or correct the state"), broken.complaints());
  }

  @Test
  void aMissingFileIsASingleComplaint() throws IOException {
    Files.delete(folder.resolve("samples.csv"));
    Files.delete(folder.resolve("labels.csv"));
    assertEquals(2, broken.complaints().size(), () -> broken.complaints().toString());
  }

  @Test
  void anEmptyFileAndAHeaderAloneAreReported() throws IOException {
    Files.writeString(folder.resolve("samples.csv"), "");
    assertEquals("samples.csv:1: found no header", broken.complaints().get(0).substring(0, 30));
    String header = Files.readAllLines(folder.resolve("forks.csv")).get(0);
    Files.writeString(folder.resolve("forks.csv"), header + "\n");
    assertEquals("forks.csv: found no fork", broken.complaints().get(0).substring(0, 24));
  }

  @Test
  void unbalancedQuotesAndInvalidBytesAreReportedWithTheirLine() throws IOException {
    broken.replace("samples.csv", "5,measured,1", "\"5\"x,measured,1");
    assertEquals("samples.csv:9: found unbalanced quotes", broken.complaints().get(0).substring(0, 38));
    byte[] bytes = Files.readAllBytes(folder.resolve("labels.csv"));
    bytes[bytes.length / 2] = (byte) 0xff;
    Files.write(folder.resolve("labels.csv"), bytes);
    String text = broken.complaints().get(0);
    assertEquals("found a byte that is not UTF-8", text.substring(text.indexOf(": ") + 2, text.indexOf(";")));
  }

  @Test
  void everyRowHasTheNameOfTheFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("20270101T000000Z-full"));
    List<String> complaints = BrokenRun.copy(other).complaints();
    assertEquals("environment.csv:2:run: found \"" + RUN + "\"; expected the folder's name, 20270101T000000Z-full; "
        + "do not mix runs: give each its own folder", complaints.get(0));
  }

  @Test
  void samplesOfForksThatDoNotCountAreIgnored() throws Exception {
    broken.append("samples.csv", RUN + ",4,measured,1,time,ns/op,broken\n")
        .append("samples.csv", RUN + ",6,measured,1,time,ns/op,broken\n");
    assertEquals(RunReader.read(FormatTest.FORMAT), broken.read());
  }
}

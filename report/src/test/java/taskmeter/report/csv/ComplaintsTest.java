package taskmeter.report.csv;

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
import taskmeter.report.read.RunReader;
import taskmeter.report.sample.Broken;
import taskmeter.report.sample.FormatTest;

class ComplaintsTest {

  private static final String RUN = "20260101T000000Z-standard";

  @TempDir
  private Path folder;
  private Broken broken;

  @BeforeEach
  void copy() throws IOException {
    broken = Broken.copy(folder);
  }

  /** One value broken at a time; what is complained of, with its place. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      forks.csv | false,2,,1,measured | false,x,,1,measured | forks.csv:3:parallelism: "x"; a whole number
      forks.csv | ,2,measured | ,2,mesured | forks.csv:6:state: "mesured"; allowed: measured,
      forks.csv | parties=2,PLATFORM | parties,PLATFORM | forks.csv:5:parameters: "parties"; pairs such
      forks.csv | VIRTUAL,false,2,,2 | VIRTUAL,maybe,2,,2 | forks.csv:6:pooled: "maybe"; allowed: true, false
      forks.csv | 00:00:03.500Z,25 | 00:00:00.500Z,25 | forks.csv:3:end: "2026-01-01T00:00:00.500Z"; a
      forks.csv | 2026-01-01T00:00:11.000Z | midnight | forks.csv:6:end: "midnight"; a UTC time
      forks.csv | measured,,2.0,VIRTUAL,VIRTUAL,1 | measured,,-2,VIRTUAL,VIRTUAL,1 | forks.csv:3:timed_s: "-2"; a number
      forks.csv | VIRTUAL,2,3 | VIRTUAL,2,3.5 | forks.csv:6:pool_size: "3.5"; a whole number
      forks.csv | standard,5,2 | standard,2,2 | forks.csv:6:slot: slot 2 stands there twice
      forks.csv | scenario,variant | scene,variant | forks.csv:1:scenario: there is no such column
      forks.csv | standard,5,2,1 | standard,5,2,0 | forks.csv:6:position: "0"; a whole number from 1
      forks.csv | standard,5,2,1,2 | standard,5,2,1,again | forks.csv:6:attempt: "again"; a whole number from 1
      forks.csv | standard,5,2,1,2 | standard,5,2,1,1 | forks.csv:6:attempt: attempt 1 of this cell in block 2 stands
      forks.csv | 0.125,0.03125 | 12.5,0.03125 | forks.csv:4:steal: "12.5"; a number from 0 to 1
      forks.csv | 0.0,0.0125 | -0.1,0.0125 | forks.csv:3:steal: "-0.1"; a number from 0 to 1
      forks.csv | 0.001,0.002 | 0.001,busy | forks.csv:6:others: "busy"; a number from 0 to 1
      forks.csv | ,340, | ,3.4, | forks.csv:4:involuntary_switches: "3.4"; a whole number from 0
      forks.csv | 1996.25 | 0 | forks.csv:4:mhz: "0"; a number above 0
      forks.csv | 1996.25,true | 1996.25,yes | forks.csv:4:disturbed: "yes"; allowed: true, false
      ruler.csv | standard,1,2026-01-01T00:00:00.2 | standard,,2026-01-01T00:00:00.2 | ruler.csv:2:slot: nothing
      ruler.csv | 2026-01-01T00:00:00.750Z | noon | ruler.csv:3:time: "noon"; a UTC time
      ruler.csv | arithmetic,ns/op,812.5 | arithmetics,ns/op,812.5 | ruler.csv:2:name: "arithmetics"; allowed
      ruler.csv | park,ns/op,9875.5 | park,us/op,9875.5 | ruler.csv:5:unit: "us/op"; allowed: ns/op
      ruler.csv | 815.75 | 0.0 | ruler.csv:4:value: "0.0"; a number above 0
      ruler.csv | name | named | ruler.csv:1:name: there is no such column
      forks.csv | timed_s | reason | forks.csv:1:reason: this column stands there twice
      samples.csv | 1350.125 | '"1350,125"' | samples.csv:10:value: "1350,125"; a number above 0
      samples.csv | 1350.125 | NaN | samples.csv:10:value: "NaN"; a number above 0
      samples.csv | 1350.125 | 0.0 | samples.csv:10:value: "0.0"; a number above 0
      samples.csv | 5,warmup | 5,warm up | samples.csv:8:phase: "warm up"; allowed: warmup
      samples.csv | 5,measured,2 | 5,measured,1 | samples.csv:10:iteration: measured iteration 1 of slot 5
      samples.csv | ns/op,1300.0 | us/op,1300.0 | samples.csv:9:unit: "us/op"; allowed: ns/op
      samples.csv | time,ns/op,1300.0 | heap,ns/op,1300.0 | samples.csv:9:metric: "heap"; allowed: time
      samples.csv | time,ns/op,1300.0 | time,ns/op | samples.csv:9: a row of 6 values; the header
      environment.csv | profile | profil | environment.csv:profile: nothing; the property
      environment.csv | measurement,yes | measurement,perhaps | environment.csv:4:measurement: "perhaps"; yes
      environment.csv | started,2026 | started,MMXXVI | environment.csv:5:started: "MMXXVI-01-01T
      environment.csv | profile,standard | 'profile,' | environment.csv:3:profile: nothing; the property
      environment.csv | 25,feature | 24,feature | environment.csv:feature: nothing for runtime 25
      environment.csv | format,1 | format,2 | environment.csv:2:format: "2"; version 1 is known
      labels.csv | carrier,VIRTUAL | carrier,VIRTUEL | forks.csv:3:carrier: "VIRTUAL" has no label
      labels.csv | parameter,parties | parameters,parties | labels.csv:11:axis: "parameters"; allowed:
      labels.csv | for",baseline, | for",base, | labels.csv:3:baseline: "Meeting.baseline"; a
      labels.csv | CountDownLatch,,, | CountDownLatch,,,latsch | labels.csv:3:against: "Meeting.latsch"; a
      labels.csv | VIRTUAL,2,virtual | VIRTUAL,two,virtual | labels.csv:6:position: "two"; a whole
      """)
  void eachMistakeIsNamedWithItsPlace(String file, String from, String to, String complaint) throws IOException {
    broken.replace(file, from, to);
    String first = broken.complaints().get(0);
    assertEquals(complaint, first.substring(0, Math.min(first.length(), complaint.length())));
  }

  @Test
  void threadsAreAWholeNumber() throws IOException {
    String complaint = broken.column("forks.csv", "threads", "many").complaints().get(0);
    assertTrue(complaint.startsWith("forks.csv:2:threads: \"many\"; a whole number from 1"), complaint);
  }

  /** The label's own column, and what may stand in it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Latch,,,,baseline | Latch,,,,bazeline | labels.csv:3:baseline: "Meeting.bazeline"; a variant of the same scenario
      Latch,,,,baseline | Latch,,,,latch | labels.csv:3:baseline: "Meeting.latch"; a variant of the same scenario
      ,baseline,, | ,baseline,,baseline | labels.csv:4:baseline: "baseline"; nothing, but for a variant
      VIRTUAL,2,virtual threads,,,, | VIRTUAL,2,virtual threads,,,,latch | labels.csv:6:baseline: "latch"; nothing, but
      """)
  void aBaselineThatCannotBeSubtractedIsNamed(String row, String broke, String start) throws IOException {
    String complaint = broken.replace("labels.csv", row, broke).complaints().get(0);
    assertTrue(complaint.startsWith(start), complaint);
  }

  @Test
  void adviceNamesWhatWasProbablyMeant() throws IOException {
    assertEquals(List.of("forks.csv:6:state: \"mesured\"; allowed: measured, rehearsed, not available, failed; "
        + "did you mean \"measured\"?"), broken.replace("forks.csv", ",2,measured", ",2,mesured").complaints());
  }

  @Test
  void aMissingLabelIsSaidOnceWithTheNearestName() throws IOException {
    assertEquals(List.of("forks.csv:2:variant: \"Meeting.latch\" has no label of axis variant in labels.csv; "
            + "there are Meeting.latsch, Meeting.baseline; did you mean \"Meeting.latsch\"?"),
        broken.replace("labels.csv", "Meeting.latch", "Meeting.latsch").complaints());
  }

  @Test
  void everyFileIsHeardInOneGo() throws IOException {
    List<String> complaints = broken.replace("forks.csv", ",2,measured", ",2,mesured")
        .replace("samples.csv", "1234.5678", "1.234,5678")
        .replace("samples.csv", "1.0E7", "fast")
        .replace("environment.csv", "command", "comand")
        .replace("labels.csv", "role", "rule").replace("labels.csv", "runtime,25,1", "runtime,25,0")
        .complaints();
    assertEquals(List.of("environment.csv:command", "forks.csv:6:state",
            "labels.csv:3:baseline", "labels.csv:12:position", "samples.csv:6", "samples.csv:7:value"),
        complaints.stream().map(text -> text.substring(0, text.indexOf(": "))).toList(), complaints::toString);
  }

  @Test
  void aMeasuredForkWithoutMeasuredSamplesIsACampaignsBug() throws IOException {
    broken.replace("samples.csv", "standard,2,measured", "standard,4,measured");
    assertEquals(List.of("forks.csv:3:state: \"measured\"; samples.csv has measured iterations of slot 2; "
        + "add them, or correct the state"), broken.complaints());
  }

  @Test
  void aMissingFileIsOneComplaintAndNotManyMore() throws IOException {
    Files.delete(folder.resolve("samples.csv"));
    Files.delete(folder.resolve("labels.csv"));
    assertEquals(2, broken.complaints().size(), () -> broken.complaints().toString());
  }

  @Test
  void anEmptyFileAndAHeaderAloneAreSaid() throws IOException {
    Files.writeString(folder.resolve("samples.csv"), "");
    assertEquals("samples.csv:1: no header", broken.complaints().get(0).substring(0, 24));
    String header = Files.readAllLines(folder.resolve("forks.csv")).get(0);
    Files.writeString(folder.resolve("forks.csv"), header + "\n");
    assertEquals("forks.csv: no fork", broken.complaints().get(0).substring(0, 18));
  }

  @Test
  void quotesThatDoNotMatchAndBytesThatAreNoTextHaveTheirLine() throws IOException {
    broken.replace("samples.csv", "5,measured,1", "\"5\"x,measured,1");
    assertEquals("samples.csv:9: quotes that do not match", broken.complaints().get(0).substring(0, 39));
    byte[] bytes = Files.readAllBytes(folder.resolve("labels.csv"));
    bytes[bytes.length / 2] = (byte) 0xff;
    Files.write(folder.resolve("labels.csv"), bytes);
    String text = broken.complaints().get(0);
    assertEquals("a byte that is not UTF-8", text.substring(text.indexOf(": ") + 2, text.indexOf(";")));
  }

  @Test
  void aRunBearsTheNameOfItsFolder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("20270101T000000Z-full"));
    List<String> complaints = Broken.copy(other).complaints();
    assertEquals("environment.csv:2:run: \"" + RUN + "\"; the folder's name, 20270101T000000Z-full; "
        + "do not mix runs: give each a folder of its own", complaints.get(0));
  }

  @Test
  void rowsOfForksThatDoNotCountAreNotLookedAt() throws Exception {
    broken.append("samples.csv", RUN + ",4,measured,1,time,ns/op,broken\n")
        .append("samples.csv", RUN + ",77,measured,1,time,ns/op,broken\n");
    assertEquals(RunReader.read(FormatTest.FORMAT), broken.read());
  }
}

package taskmeter.campaign.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;

/** Samples as {@code perf script} prints them: recorded ones, shortened. */
class StacksTest {

  private static final long PROCESS = 4711;
  private static final List<MeasuredTime> MEASURED = List.of(
      new MeasuredTime(200_000_000_000L, 200_005_500_000L), new MeasuredTime(200_006_000_000L, 200_009_000_000L));

  static String resource(String name) throws IOException {
    try (InputStream in = StacksTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stacks recorded() throws IOException {
    return read(resource("perf-script.txt"));
  }

  private static Stacks read(String script) throws IOException {
    return Stacks.read(new BufferedReader(new StringReader(script)), PROCESS, MEASURED);
  }

  @Test
  void equalStacksOfMeasuredIterationsAreCounted() throws IOException {
    Stacks stacks = recorded();
    assertEquals(resource("stacks.txt"), stacks.collapsed());
    assertEquals(9, stacks.samples().size());
  }

  @Test
  void samplesOfStartUpAndExitAreLeftOut() throws IOException {
    assertEquals(2, recorded().outside());
  }

  @Test
  void sharesCountSamplesWithAnyFrameOfAKind() throws IOException {
    assertEquals(100.0 * 5 / 9, recorded().percentWith(Frame.CodeKind.JAVA), 1e-9);
    assertEquals(100.0 * 2 / 9, recorded().percentWith(Frame.CodeKind.KERNEL), 1e-9);
  }

  @Test
  void otherOutputIsAnError() {
    assertEquals("perf script: found [ perf: no samples ]; expected a thread, process/thread and a time in nanoseconds",
        assertThrows(IllegalArgumentException.class, () -> read("[ perf: no samples ]\n")).getMessage());
    assertEquals("perf script: found \tmain; expected an address, a name and (a file)",
        assertThrows(IllegalArgumentException.class, () -> read("java 4711/1 1.000000000: x: \n\tmain\n"))
            .getMessage());
  }
}

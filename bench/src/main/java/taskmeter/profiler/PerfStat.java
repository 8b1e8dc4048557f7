package taskmeter.profiler;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts events of all threads of a process with Linux {@code perf stat}, including threads that start or end in the
 * meantime. ({@code /proc/self/task} loses the counts of threads that have ended.)
 *
 * <p>{@code perf} counts as long as its own command runs. The command is {@code cat}: when it has returned the first
 * line, {@code perf} is counting, and at the end of its input it ends.
 */
public final class PerfStat implements Closeable {

  private static final String COUNTED = "on";

  private final Process process;
  private final BufferedWriter input;

  private PerfStat(Process process) {
    this.process = process;
    this.input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts counting.
   *
   * @param events the events in the syntax of {@code perf}, such as {@code context-switches}
   * @param process the identifier of the process
   * @throws IOException if {@code perf} is missing, or cannot count
   */
  public static PerfStat start(List<String> events, long process) throws IOException {
    var command = new ArrayList<>(List.of("perf", "stat", "-x", ",", "-e", String.join(",", events),
        "-p", Long.toString(process), "cat"));
    var builder = new ProcessBuilder(command);
    // With another locale, numbers would have another decimal point
    builder.environment().put("LC_ALL", "C");
    var perf = new PerfStat(builder.start());
    perf.input.write(COUNTED + "\n");
    perf.input.flush();
    var first = new BufferedReader(new InputStreamReader(perf.process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
    if (!COUNTED.equals(first)) {
      throw new IOException("perf: " + perf.errors().lines().map(String::strip).filter(line -> !line.isEmpty())
          .findFirst().orElse("ended without an error"));
    }
    return perf;
  }

  private String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Stops counting.
   *
   * @return the counts by event; an event that the machine cannot count is absent, and so is one that shared a counter
   *     with other events, because its count is an estimate
   */
  public Map<String, Long> stop() throws IOException {
    input.close();
    return counts(errors());
  }

  /** Parses the output: {@code count,unit,event,nanoseconds,percent of the time,…}. */
  static Map<String, Long> counts(String output) {
    var counts = new LinkedHashMap<String, Long>();
    output.lines().map(line -> line.split(",", -1))
        .filter(fields -> fields.length >= 5 && fields[0].matches("\\d+") && fields[4].equals("100.00"))
        .forEach(fields -> counts.put(fields[2], Long.valueOf(fields[0])));
    return counts;
  }

  @Override
  public void close() {
    process.destroy();
  }
}

package taskmeter.campaign.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.fork.CommandPrefix;
import taskmeter.campaign.fork.MeasuredTime;

/**
 * The data that {@code perf} records about one process and its children, in a temporary file. The process is any
 * command; it runs with {@link #prefix()} in front of it.
 */
public final class Recording implements AutoCloseable {

  private final Perf perf;
  private final Path data;

  private Recording(Perf perf, Path data) {
    this.perf = perf;
    this.data = data;
  }

  public static Recording with(Perf perf) throws IOException {
    return new Recording(perf, Files.createTempFile("taskmeter-perf", ".data"));
  }

  /** What must be in front of the command. */
  public CommandPrefix prefix() {
    return new CommandPrefix(perf.record(data));
  }

  /**
   * Reads the samples, and deletes the maps of compiled code of the processes, which only this recording needs.
   *
   * @param measured when the process measured
   */
  Stacks stacks(List<MeasuredTime> measured) throws IOException, InterruptedException {
    Process script = new ProcessBuilder(perf.script(data)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Stacks stacks;
    try (BufferedReader lines = script.inputReader(StandardCharsets.UTF_8)) {
      stacks = Stacks.read(lines, measured);
    }
    if (script.waitFor() != 0) {
      throw new IOException(String.join(" ", perf.script(data)) + ": exit code " + script.exitValue());
    }
    for (long process : stacks.processes()) {
      // The JVM, CPython and perf have this path in their code
      Files.deleteIfExists(Path.of("/tmp", "perf-" + process + ".map"));
    }
    return stacks;
  }

  String event() {
    return perf.event();
  }

  @Override
  public void close() throws IOException {
    for (Path each : Stream.of("", ".old").map(suffix -> Path.of(data + suffix)).toList()) {
      Files.deleteIfExists(each);
    }
  }
}

package taskmeter.campaign.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.fork.CommandPrefix;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;

/**
 * The data that {@code perf} records about one process, in a temporary folder. The process is any command; it runs with
 * {@link #prefix()} in front of it.
 */
public final class PerfRecording implements AutoCloseable {

  /** A shell writes its process id and becomes the process. */
  private static final List<String> WRITE_ID = List.of("sh", "-c", "echo $$ >\"$0\" && exec \"$@\"");

  private final Perf perf;
  private final Path folder;

  private PerfRecording(Perf perf, Path folder) {
    this.perf = perf;
    this.folder = folder;
  }

  public static PerfRecording with(Perf perf) throws IOException {
    return new PerfRecording(perf, Files.createTempDirectory("taskmeter-perf"));
  }

  /** What must be in front of the command. */
  public CommandPrefix prefix() {
    return new CommandPrefix(Stream.of(perf.record(data()), WRITE_ID, List.of(id().toString()))
        .flatMap(List::stream).toList());
  }

  /**
   * Reads the samples of the process, and deletes its map of compiled code, which only this recording needs.
   *
   * @param measured when the process measured
   */
  Stacks stacks(List<MeasuredTime> measured) throws IOException, InterruptedException {
    long process = Long.parseLong(Files.readString(id()).strip());
    Process script = new ProcessBuilder(perf.script(data())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Stacks stacks;
    try (BufferedReader lines = script.inputReader(StandardCharsets.UTF_8)) {
      stacks = Stacks.read(lines, process, measured);
    }
    if (script.waitFor() != 0) {
      throw new IOException(String.join(" ", perf.script(data())) + ": exit code " + script.exitValue());
    }
    return stacks;
  }

  Perf perf() {
    return perf;
  }

  private Path data() {
    return folder.resolve("perf.data");
  }

  private Path id() {
    return folder.resolve("process");
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(id())) {
      // The JVM, CPython and perf have this path in their code
      Files.deleteIfExists(Path.of("/tmp", "perf-" + Files.readString(id()).strip() + ".map"));
    }
    for (Path each : List.of(data(), id(), folder)) {
      Files.deleteIfExists(each);
    }
  }
}

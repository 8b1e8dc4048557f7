package taskmeter.campaign.profile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taskmeter.campaign.message.Redaction;
import taskmeter.campaign.message.UsageException;

/**
 * Linux {@code perf}, which can record on this machine.
 *
 * @param program the program
 * @param event {@code cycles}, or {@code cpu-clock} on a machine without counters for it
 * @param wholeMachine whether it samples processors. Otherwise it samples threads, each with a clock of its own, and a
 *     thread that ends before the clock's first tick has no sample
 */
public record Perf(Path program, String event, boolean wholeMachine) {

  private static final String CYCLES = "cycles";
  private static final String CPU_CLOCK = "cpu-clock";
  /** Not a multiple of the frequency of timers, so that samples do not follow a timer's rhythm. */
  private static final String HERTZ = "999";
  private static final String INSTALL = "install it (Debian: linux-perf; Ubuntu: linux-tools-generic and "
      + "linux-tools-$(uname -r); Fedora: perf)";
  private static final Path PARANOID = Path.of("/proc/sys/kernel/perf_event_paranoid");

  /**
   * Finds {@code perf}, and tries it.
   *
   * @throws UsageException if it is missing, or cannot record
   */
  public static Perf find() throws IOException, InterruptedException {
    return find(System.getProperty("os.name"), System.getenv().getOrDefault("PATH", ""));
  }

  static Perf find(String system, String path) throws IOException, InterruptedException {
    if (!system.equals("Linux")) {
      throw new UsageException("profile: found " + system + "; expected Linux, whose perf records the profile; run it "
          + "on Linux, or use a profiler of JMH: jmh -prof");
    }
    Path program = Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "perf")).filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new UsageException("profile: found no perf on the PATH; expected Linux perf; " + INSTALL));
    CommandOutput version = CommandOutput.of(List.of(program.toString(), "--version"));
    if (version.failed()) {
      // Ubuntu's perf is a script that looks for the package of the running kernel
      throw new UsageException("profile: found " + program + ", which does not run (" + Redaction.line(version.text())
          + "); expected the perf of this kernel; " + INSTALL);
    }
    CommandOutput counter = CommandOutput.of(List.of(program.toString(), "stat", "-x,", "-e", CYCLES, "--", "true"));
    String event = counter.failed() || counter.text().contains("<not ") ? CPU_CLOCK : CYCLES;
    Perf processors = new Perf(program, event, true);
    if (!processors.trial().failed()) {
      return processors;
    }
    Perf threads = new Perf(program, event, false);
    CommandOutput trial = threads.trial();
    if (trial.failed()) {
      throw new UsageException("profile: found that perf cannot record ("
          + paranoid().map(level -> "kernel.perf_event_paranoid is " + level + "; ").orElse("")
          + Redaction.line(trial.text()) + "); expected a machine that allows it; sudo sysctl "
          + "kernel.perf_event_paranoid=0, and in a container also --cap-add=PERFMON");
    }
    return threads;
  }

  /** Records a process that does nothing. */
  private CommandOutput trial() throws IOException, InterruptedException {
    Path data = Files.createTempFile("taskmeter-perf", ".data");
    try {
      return CommandOutput.of(Stream.concat(record(data).stream(), Stream.of("true")).toList());
    } finally {
      Files.deleteIfExists(data);
      Files.deleteIfExists(Path.of(data + ".old"));
    }
  }

  /** The event, and what follows from it for the profile. */
  public List<String> text() {
    return Stream.of(
        Optional.of("perf event: " + event + (event.equals(CYCLES) ? "" : " (this machine has no counter of cycles)")),
        Optional.of("threads that live less than a millisecond have no samples; sudo sysctl "
            + "kernel.perf_event_paranoid=0 changes this").filter(text -> !wholeMachine))
        .flatMap(Optional::stream).toList();
  }

  private static Optional<String> paranoid() {
    try {
      return Optional.of(Files.readString(PARANOID).strip());
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** The words in front of a command whose threads are sampled, with stacks by frame pointers. */
  List<String> record(Path data) {
    // With System.nanoTime's clock
    List<String> words = new ArrayList<>(List.of(program.toString(), "record", "-q", "-F", HERTZ, "-e", event,
        "--call-graph", "fp", "-k", "mono", "--no-buildid-cache", "-o", data.toString()));
    if (wholeMachine) {
      words.add("-a");
    }
    words.add("--");
    return List.copyOf(words);
  }

  /** The command that prints all samples. */
  List<String> script(Path data) {
    // Inlined native functions would require a search in debug symbols for each address
    return List.of(program.toString(), "script", "-i", data.toString(), "--ns", "--no-inline",
        "-F", "comm,pid,tid,time,event,ip,sym,dso");
  }
}

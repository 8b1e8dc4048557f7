package taskmeter.campaign.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;
import taskmeter.campaign.message.NotWrittenException;
import taskmeter.campaign.profile.Frame.CodeKind;

/**
 * The files of one profile: {@code flame-graph.html}, {@code stacks.txt}, {@code hottest-frames.txt} and {@code
 * README.txt}.
 *
 * @param path the folder
 */
public record ProfileFolder(Path path) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String THREADS_ONLY =
      "It may sample single threads only: a thread that lives less than a millisecond has no sample.\n";
  private static final String OF_A_JVM = """
      A method that the compiler inlined has no frame: its time is in its caller. "Interpreter" is any method that
      was not compiled.

      %.0f %% of the samples have a frame of Java. The others are of threads of the JVM, or their stacks are
      incomplete: the C library of some distributions, such as Debian 12, has no frame pointers, so that a wait or
      a wake-up in it has no callers. Fedora 38 and Ubuntu 24.04 have them.""";
  private static final String OF_A_CPYTHON = """
      %.0f %% of the samples have a frame of Python. Most builds of CPython have no frame pointers, so that a stack
      ends after one or two C functions. The names of Python functions require CPython 3.12 or later, built with
      CFLAGS="-fno-omit-frame-pointer -mno-omit-leaf-frame-pointer".""";
  private static final String NO_KERNEL = "\n\nThere are no frames of the kernel: perf may not record them for this "
      + "user. Allow it with: sudo sysctl\nkernel.perf_event_paranoid=0 kernel.kptr_restrict=0";

  /** The file to open in a browser. */
  public Path flameGraph() {
    return path.resolve("flame-graph.html");
  }

  /** The hottest frames, for the terminal. */
  public List<String> hottest() throws IOException {
    return Files.readAllLines(path.resolve("hottest-frames.txt"));
  }

  /**
   * Writes a profile into a new folder, which is not in the folder of a run.
   *
   * @param results the folder of the runs
   * @param started when the fork started
   * @param cell the recorded cell
   * @param recording the recorded fork, which passed its checks
   * @param measured when the fork measured
   * @return the folder; empty if no sample is in the measured time
   */
  public static Optional<ProfileFolder> write(Path results, Instant started, Cell cell, PerfRecording recording,
      List<MeasuredTime> measured) throws IOException, InterruptedException {
    Stacks stacks = recording.stacks(measured);
    if (stacks.samples().isEmpty()) {
      return Optional.empty();
    }
    ProfileFolder folder = new ProfileFolder(results.resolve("profiles").resolve(name(started, cell)));
    String about = about(cell, recording.perf(), stacks);
    try {
      Files.createDirectories(folder.path);
      Files.writeString(folder.flameGraph(), FlameGraphPage.of(title(cell, stacks), stacks.collapsed()));
      Files.writeString(folder.path.resolve("stacks.txt"), stacks.collapsed());
      Files.write(folder.path.resolve("hottest-frames.txt"), HottestFrames.of(stacks.samples()).lines());
      Files.writeString(folder.path.resolve("README.txt"), about);
    } catch (IOException e) {
      throw new NotWrittenException(folder.path, e);
    }
    return Optional.of(folder);
  }

  private static String title(Cell cell, Stacks stacks) {
    return cell.onRuntime() + ": profile by Linux perf, " + stacks.samples().size() + " samples, no measurement";
  }

  /** The folder for dumps of a failed fork; it may not exist. */
  public static Path ofFailure(Path results, Instant started, Cell cell) {
    return results.resolve("profiles").resolve(name(started, cell) + "-failed");
  }

  private static String name(Instant started, Cell cell) {
    return TIME.format(started) + "-" + (cell.name() + " " + cell.runtime()).replaceAll("[^\\w.=+-]+", "-");
  }

  private static String about(Cell cell, Perf perf, Stacks stacks) {
    return String.format(Locale.ROOT, """
        A profile of %s: a CPU profile by Linux perf.

        This is no measurement. Scores of a fork under a profiler are wrong, and none is kept.

        perf interrupted the running threads of one fork 999 times per second (event %s) and recorded their stacks.
        %sThe fork ran and proved its cell as a measured fork does, with longer iterations (%s)
        and %s. The files have the %d samples of the measured iterations; %d samples of
        start-up, warmup and exit are left out. A thread that waits has no sample.

        flame-graph.html    Open it in a browser. The threads are at the top, the frame below a method is what it
                            called, and the width is the share of samples. Click to zoom; Ctrl+F searches.
        hottest-frames.txt  The ten frames with the most self time, in percent of all samples. self: the frame was
                            executing; total: the frame was anywhere on the stack.
        stacks.txt          Each stack, from the thread to the innermost frame, and its number of samples. Other tools
                            read this format. _[j] is compiled code of Java or Python, _[k] is the kernel.

        %s

        [unknown], or a file in brackets, is code without a symbol. Names of threads are without their number.%s
        """, cell.onRuntime(), perf.event(), perf.wholeMachine() ? "" : THREADS_ONLY,
            cell.measurement().text(), cell.kind() == RuntimeKind.JDK ? "-XX:+PreserveFramePointer"
                : "-X perf (CPython 3.12 and later)", stacks.samples().size(), stacks.outside(),
            (cell.kind() == RuntimeKind.JDK ? OF_A_JVM : OF_A_CPYTHON)
                .formatted(stacks.percentWith(CodeKind.JAVA, CodeKind.PYTHON)),
            stacks.percentWith(CodeKind.KERNEL) > 0 ? "" : NO_KERNEL);
  }
}

package taskmeter.campaign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Utils;
import taskmeter.campaign.inject.InjectedLoops;

/**
 * Runs a slot as a JMH run of one benchmark and one fork, because JMH runs the forks of one benchmark back to back
 * and hands out nothing before the last of them.
 */
final class JmhFork implements ForkLauncher {
  /** Where a fork is told to leave its {@link Evidence}. */
  static final String EVIDENCE = "taskmeter.evidence";

  /** The watchdog comes first: it keeps a thread dump. */
  private static final TimeValue ITERATION_TIMEOUT = TimeValue.hours(1);
  private static final String CLASS_PATH = "java.class.path";
  private static final String LEFT_BEHIND = "<shutdown timeout of ";

  private final MeasuredJvm jvm;
  private final Path java;
  private final Watchdog watchdog;
  private final Dumps dumps;
  private final Path evidence;
  private final Path crash;
  private final ClassArchive classes;
  private final Installation installed;
  private final String classPath;

  /** Of the last fork. */
  private ForkOutput output = new ForkOutput();

  /**
   * A launcher for one run and one runtime.
   *
   * @param jvm what is measured
   * @param watchdog ends forks that hang
   * @param dumps keeps what is left of forks that fail
   */
  JmhFork(MeasuredJvm jvm, Watchdog watchdog, Dumps dumps) throws IOException {
    this.jvm = jvm;
    this.watchdog = watchdog;
    this.dumps = dumps;
    Path folder = Files.createTempDirectory("taskmeter");
    folder.toFile().deleteOnExit();
    this.evidence = folder.resolve("evidence.properties");
    this.crash = folder.resolve("crash.txt");
    List.of(evidence, crash).forEach(each -> each.toFile().deleteOnExit());
    this.installed = Installation.of(jvm.home());
    this.classPath = classPath(folder.resolve("injected.jar"));
    this.classes = new ClassArchive(folder.resolve("classes.jsa"), jvm.feature());
    this.java = Path.of(Utils.getCurrentJvm()).toRealPath().equals(jvm.java().toRealPath())
        ? Path.of(Utils.getCurrentJvm()) : KnownJava.of(jvm.java(), folder);
  }

  @Override
  public void prepare(Slot slot) {
    if (ProgramVersion.isJar()) {
      launch(slot);
    }
  }

  @Override
  public ForkOutcome launch(Slot slot) {
    output = new ForkOutput();
    if (!installed.equals(Installation.of(jvm.home()))) {
      throw new CutShortException("JDK " + jvm.label() + " has changed or is gone; what was measured is kept. "
          + "Put it back and go on with -Dbench.resume");
    }
    try {
      Files.deleteIfExists(evidence);
      Watchdog.Watch watch = watchdog.over(watchdog.limit(slot.cell()), dumps.threads(slot), output::lines);
      boolean returned = run(options(slot), output);
      Optional<String> hung = watch.stop();
      return outcome(slot.cell(), returned, hung, output);
    } catch (IOException e) {
      throw new CutShortException(evidence + ": could not be deleted (" + e.getMessage() + "); what was measured is "
          + "kept. Mend the folder and go on with -Dbench.resume", e);
    }
  }

  @Override
  public void keepTraces(Slot slot) {
    dumps.keep(slot, output.lines(), crash);
  }

  /** With the loops that do more than they count before the others, where there is work to inject. */
  private String classPath(Path loops) throws IOException {
    String own = System.getProperty(CLASS_PATH);
    if (jvm.extra().none()) {
      return own;
    }
    try (ProgramRoot program = ProgramRoot.open()) {
      InjectedLoops.write(program.path(), loops, jvm.extra());
    }
    loops.toFile().deleteOnExit();
    return loops + File.pathSeparator + own;
  }

  private boolean run(Options options, ForkOutput output) {
    String own = System.getProperty(CLASS_PATH);
    try {
      // From here JMH takes the class path of its forks
      System.setProperty(CLASS_PATH, classPath);
      return !new Runner(options, output).run().isEmpty();
    } catch (RunnerException e) {
      // Holds what the fork could not print any more, and what went wrong in JMH itself
      output.println(Utils.throwableToString(e));
      return false;
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  private ForkOutcome outcome(Cell cell, boolean returned, Optional<String> hung, ForkOutput output) {
    Evidence seen = Evidence.read(evidence);
    List<Sample> samples = output.samples();
    if (seen.outcome().equals(Optional.of(Evidence.Outcome.NOT_AVAILABLE))) {
      return new ForkOutcome.NotAvailable(seen.reason().orElse("the fork gave no reason"), seen);
    }
    return problem(cell, returned, hung, seen, samples, output.lines())
        .<ForkOutcome>map(reason -> new ForkOutcome.Failed(reason, samples, seen))
        .orElseGet(() -> new ForkOutcome.Measured(samples, seen));
  }

  private static Optional<String> problem(Cell cell, boolean returned, Optional<String> hung, Evidence seen,
      List<Sample> samples, List<String> lines) {
    if (hung.isPresent()) {
      return hung;
    }
    if (seen.outcome().equals(Optional.of(Evidence.Outcome.FAILED))) {
      return Optional.of(seen.reason().orElseGet(() -> ForkFailure.reason(lines)));
    }
    if (!returned) {
      return Optional.of(ForkFailure.reason(lines));
    }
    if (seen.outcome().isEmpty()) {
      return Optional.of("found scores, but no proof of the carrier that they were measured on");
    }
    if (lines.stream().anyMatch(line -> line.contains(LEFT_BEHIND))) {
      return Optional.of("left threads running after its tear-down");
    }
    int planned = cell.warmup().count() + cell.measurement().count();
    if (samples.size() != planned) {
      return Optional.of("found " + samples.size() + " iterations, planned were " + planned);
    }
    return samples.stream().filter(sample -> !sample.plausible()).findFirst()
        .map(sample -> "found a score of " + sample.value() + " ns/op, allowed are those above 0");
  }

  private Options options(Slot slot) {
    Cell cell = slot.cell();
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(cell.benchmark()) + "$")
        .mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS)
        .forks(1).warmupForks(0).threads(1).operationsPerInvocation(cell.operations())
        .warmupIterations(cell.warmup().count()).warmupTime(time(cell.warmup()))
        .measurementIterations(cell.measurement().count()).measurementTime(time(cell.measurement()))
        .timeout(ITERATION_TIMEOUT).shouldFailOnError(true).verbosity(VerboseMode.NORMAL)
        .jvm(java.toString()).jvmArgs(jvmArguments(slot))
        .param("carrier", cell.carrier());
    cell.parameters().forEach(options::param);
    return options.build();
  }

  private String[] jvmArguments(Slot slot) {
    Stream<String> own = Stream.of("-D" + EVIDENCE + "=" + evidence,
        "-Djmh.shutdownTimeout=10",
        "-XX:ErrorFile=" + crash);
    return Stream.of(jvm.settings().arguments().stream(), slot.cell().jvmArguments().stream(),
            classes.arguments().stream(), own)
        .flatMap(each -> each).toArray(String[]::new);
  }

  private static TimeValue time(Iterations iterations) {
    // JMH takes no time of 0, even for no iterations
    return TimeValue.milliseconds(Math.max(1, iterations.each().toMillis()));
  }
}

package taskmeter.campaign.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Diagnosis;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Metric;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.diagnose.Profilers;
import taskmeter.campaign.fork.ForkOutput.MeasuredTime;
import taskmeter.campaign.inject.InjectedLoops;
import taskmeter.campaign.message.CutShortException;
import taskmeter.campaign.process.FailureDumps;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.program.ProgramClasses;
import taskmeter.campaign.program.ProgramVersion;
import taskmeter.campaign.runtime.MeasuredJvm;
import taskmeter.campaign.turn.WaitingFork;
import taskmeter.profiler.TurnProfiler;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;

/**
 * Runs a slot as a JMH run of one benchmark and one fork. A JMH run with more forks would run them back to back and
 * return no result before the last one.
 */
public final class JmhFork implements TimedLauncher {

  /** Longer than the watchdog's limit, because the watchdog saves a thread dump. */
  private static final TimeValue ITERATION_TIMEOUT = TimeValue.hours(1);

  private final MeasuredJvm jvm;
  private final JvmFacts probed;
  private final Path java;
  private final Watchdog watchdog;
  private final FailureDumps dumps;
  private final Path folder;
  private final ClassArchive classes;
  private final JdkFingerprint installed;
  private final String classPath;

  /** The output of the last fork at each position of a block. */
  private final Map<Integer, ForkOutput> outputs = new ConcurrentHashMap<>();

  /**
   * Creates a launcher for one run and one runtime.
   *
   * @param jvm the measured JVM
   * @param probed the facts that the probe reported about it
   * @param watchdog kills forks that hang
   * @param dumps saves dumps of failed forks
   * @param prefix the program that starts the forks, such as a profiler; {@link CommandPrefix#NONE} for timed forks
   */
  JmhFork(MeasuredJvm jvm, JvmFacts probed, Watchdog watchdog, FailureDumps dumps, CommandPrefix prefix)
      throws IOException {
    this.jvm = jvm;
    this.probed = probed;
    this.watchdog = watchdog;
    this.dumps = dumps;
    this.folder = Files.createTempDirectory("taskmeter");
    folder.toFile().deleteOnExit();
    this.installed = JdkFingerprint.of(jvm.home());
    this.classPath = classPath(folder.resolve("injected.jar"));
    this.classes = new ClassArchive(folder.resolve("classes.jsa"), jvm.feature(), probed.arguments());
    this.java = prefix.equals(CommandPrefix.NONE)
        && Path.of(Utils.getCurrentJvm()).toRealPath().equals(jvm.java().toRealPath())
        ? Path.of(Utils.getCurrentJvm()) : JavaShim.of(jvm.java(), folder, prefix);
  }

  @Override
  public void prepare(Slot slot) {
    if (ProgramVersion.isJar()) {
      launch(slot);
    }
  }

  @Override
  public ForkOutcome launch(Slot slot, Optional<WaitingFork> turns) {
    ForkOutput output = new ForkOutput(recorded(slot.cell()), slot.cell().measurement().leadIn());
    outputs.put(slot.position(), output);
    if (!installed.equals(JdkFingerprint.of(jvm.home()))) {
      throw new CutShortException("JDK " + jvm.label() + " has changed or is missing; finished forks are kept. "
          + "Restore it and resume with -Dbench.resume");
    }
    Path evidence = evidence(slot);
    try {
      Files.deleteIfExists(evidence);
      evidence.toFile().deleteOnExit();
      crash(slot).toFile().deleteOnExit();
      if (turns.isEmpty()) {
        Watchdog.Watch watch = watchdog.over(slot.cell(), dumps.threads(slot), output::lines);
        boolean returned = run(slot, turns, output);
        return outcome(slot, returned, watch.stop(), output);
      }
      boolean returned = run(slot, turns, output);
      return outcome(slot, returned, turns.get().hung(), output);
    } catch (IOException e) {
      throw new CutShortException(evidence + ": could not be deleted (" + e.getMessage() + "); finished forks are "
          + "kept. Fix the folder and resume with -Dbench.resume", e);
    }
  }

  /** The metrics of the cell, and those of profilers, with which a timed fork fails. */
  private static List<Metric> recorded(Cell cell) {
    return Stream.concat(cell.metrics().stream(),
        Stream.of(Diagnosis.values()).flatMap(diagnosis -> diagnosis.metrics().stream())).toList();
  }

  @Override
  public void saveDumps(Slot slot) {
    dumps.save(slot, outputs.get(slot.position()).lines(), crash(slot));
  }

  @Override
  public List<MeasuredTime> measured() {
    return outputs.get(1).measured();
  }

  private Path evidence(Slot slot) {
    return folder.resolve("evidence-" + slot.position() + ".txt");
  }

  private Path crash(Slot slot) {
    return folder.resolve("crash-" + slot.position() + ".txt");
  }

  /** The class path of forks; the loops with injected work, if any, come first. */
  private String classPath(Path loops) throws IOException {
    if (jvm.extra().none()) {
      return ForkClassPath.own();
    }
    try (ProgramClasses program = ProgramClasses.open()) {
      InjectedLoops.write(program.path(), loops, jvm.extra());
    }
    loops.toFile().deleteOnExit();
    return loops + File.pathSeparator + ForkClassPath.own();
  }

  private boolean run(Slot slot, Optional<WaitingFork> turns, ForkOutput output) {
    AtomicBoolean started = new AtomicBoolean();
    Runnable starts = () -> {
      if (started.compareAndSet(false, true)) {
        ForkClassPath.started();
      }
    };
    ForkClassPath.starts(classPath);
    turns.ifPresent(fork -> fork.starts(starts, () -> Watchdog.kill(fork.limit(), slot.cell(), evidenceArgument(slot),
        dumps.threads(slot), output::lines)));
    try {
      return !new Runner(options(slot, turns), output).run().isEmpty();
    } catch (RunnerException e) {
      // The exception has errors that the fork could not print, and errors of JMH itself
      output.println(Utils.throwableToString(e));
      return false;
    } finally {
      starts.run();
    }
  }

  private ForkOutcome outcome(Slot slot, boolean returned, Optional<String> hung, ForkOutput output) {
    ForkCheck check = new ForkCheck(slot.cell(), new JvmCheck(slot.cell(), jvm, probed), slot.diagnosis());
    return new ForkOutcomes(check, ForkEvidence.read(evidence(slot))).of(returned, hung, output);
  }

  private Options options(Slot slot, Optional<WaitingFork> turns) {
    Cell cell = slot.cell();
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + Pattern.quote(cell.benchmark()) + "$")
        .mode(Mode.AverageTime).timeUnit(TimeUnit.NANOSECONDS)
        .forks(1).warmupForks(0).threads(1).operationsPerInvocation(cell.operations())
        .warmupIterations(cell.warmup().count()).warmupTime(time(cell.warmup()))
        .measurementIterations(cell.measurement().run()).measurementTime(time(cell.measurement()))
        .timeout(ITERATION_TIMEOUT).shouldFailOnError(true).verbosity(VerboseMode.NORMAL)
        .jvm(java.toString()).jvmArgs(jvmArguments(slot))
        .param("carrier", cell.carrier());
    cell.parameters().forEach(options::param);
    slot.diagnosis().ifPresent(kind -> Profilers.add(kind, options));
    turns.ifPresent(fork -> options.addProfiler(TurnProfiler.class, fork.place().text()));
    return options.build();
  }

  private String[] jvmArguments(Slot slot) {
    Stream<String> own = Stream.of(evidenceArgument(slot),
        "-Djmh.shutdownTimeout=10",
        "-XX:ErrorFile=" + crash(slot));
    return Stream.of(jvm.settings().arguments().stream(), slot.cell().jvmArguments().stream(),
            classes.arguments().stream(), own)
        .flatMap(each -> each).toArray(String[]::new);
  }

  private String evidenceArgument(Slot slot) {
    return "-D" + ForkEvidence.FILE + "=" + evidence(slot);
  }

  private static TimeValue time(Iterations iterations) {
    // JMH rejects a time of 0, even for no iterations
    return TimeValue.milliseconds(Math.max(1, iterations.each().toMillis()));
  }
}

package taskmeter.scenario.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.DefaultScheduler;
import taskmeter.scenario.declaration.VariantKind;

/** What must hold in a fork for any cell. Each method throws a {@link ProofFailedException} where it does not. */
final class Requirements {

  private static final String SCHEDULER = "jdk.virtualThreadScheduler.";
  private static final String HINTS_FILE = "-XX:CompileCommandFile=";

  private Requirements() {}

  /** The measured body must run on the kind of thread that the label says. */
  static void creator(Scenario scenario, Method variant) {
    var allowed = scenario.kind(variant).creator(scenario.carrier);
    if (!allowed.tasks().owns(Thread.currentThread())) {
      var found = Stream.of(Carrier.values()).filter(each -> each.tasks().owns(Thread.currentThread())).findFirst()
          .map(Enum::name).orElse("a thread of no carrier");
      throw new ProofFailedException(Declaration.name(variant) + " on " + scenario.carrier + ": its creator is on "
          + found + ", allowed is " + allowed + "; add -p carrier=" + scenario.carrier + " -jvmArgsAppend \""
          + String.join(" ", scenario.kind(variant).forkArguments(scenario.carrier)) + "\"");
    }
  }

  /** All carriers have as much parallelism, and may grow as the JDK lets them, or none of them can be compared. */
  static void defaultScheduler() {
    requireScheduler("parallelism", Carrier.parallelism(), "the number of processors");
    requireScheduler("maxPoolSize", DefaultScheduler.mostThreads(), "the JDK's own");
  }

  private static void requireScheduler(String option, int allowed, String why) {
    String found = System.getProperty(SCHEDULER + option, "" + allowed);
    if (!found.equals("" + allowed)) {
      throw new ProofFailedException("-D" + SCHEDULER + option + ": found " + found + ", allowed is " + why + ", "
          + allowed
          + "; leave it out, and use taskset or -XX:ActiveProcessorCount, which change all carriers");
    }
  }

  /** What must stay behind a call must stand among the JVM's own commands, or the loop may hoist it. */
  static void compilerHints(VariantKind kind, Method variant) {
    if (!kind.behindCall()) {
      return;
    }
    String wanted = "dontinline," + variant.getDeclaringClass().getName().replace('.', '/') + "." + variant.getName();
    boolean found = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(HINTS_FILE))
        .anyMatch(argument -> lines(Path.of(argument.substring(HINTS_FILE.length()))).contains(wanted));
    if (!found) {
      throw new ProofFailedException(Declaration.name(variant) + ": found no compiler command '" + wanted
          + "' in this JVM, so that the loop may hoist what it does; annotate it with DONT_INLINE, and let JMH start "
          + "the fork");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kinds of thread, and whether they are shared: both are columns. */
  static void threads(Evidence evidence, Scenario scenario, Method variant) {
    var kind = scenario.kind(variant);
    String cell = Declaration.name(variant);
    var carrier = scenario.carrier;
    evidence.requireCarriers(cell, kind.creator(carrier), kind.baseline() ? kind.creator(carrier) : carrier);
    if (kind.baseline()) {
      return;
    }
    if (kind.pooled(carrier)) {
      int pool = Math.max(kind.workers(carrier).orElse(0), scenario.poolSize().orElse(0));
      evidence.requirePool(cell, pool + 1);
    } else {
      evidence.requireThreadPerTask(cell);
    }
  }
}

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

/** The requirements for a fork of any cell. Each method throws a {@link ProofFailedException} if one is not met. */
final class Requirements {

  private static final String SCHEDULER = "jdk.virtualThreadScheduler.";
  private static final String HINTS_FILE = "-XX:CompileCommandFile=";

  private Requirements() {}

  /** The measured body must run on the kind of thread that the label says. */
  static void creator(Scenario scenario, Method variant) {
    var expected = scenario.kind(variant).creator(scenario.carrier);
    if (!expected.tasks().owns(Thread.currentThread())) {
      var found = Stream.of(Carrier.values()).filter(each -> each.tasks().owns(Thread.currentThread())).findFirst()
          .map(Enum::name).orElse("a thread of no carrier");
      throw new ProofFailedException(Declaration.name(variant) + " on " + scenario.carrier + ": found its creator on "
          + found + "; expected " + expected + "; add -p carrier=" + scenario.carrier + " -jvmArgsAppend \""
          + String.join(" ", scenario.kind(variant).forkArguments(scenario.carrier)) + "\"");
    }
  }

  /** The default scheduler must have the JDK's own settings: otherwise carriers could not be compared. */
  static void defaultScheduler() {
    requireScheduler("parallelism", Carrier.parallelism(), "the number of processors");
    requireScheduler("maxPoolSize", DefaultScheduler.mostThreads(), "the JDK's own");
  }

  private static void requireScheduler(String option, int expected, String why) {
    String found = System.getProperty(SCHEDULER + option, "" + expected);
    if (!found.equals("" + expected)) {
      throw new ProofFailedException("-D" + SCHEDULER + option + ": found " + found + "; expected " + why + ", "
          + expected + "; remove it, and use taskset or -XX:ActiveProcessorCount, which change all carriers");
    }
  }

  /** The JVM must have the compiler command that keeps the method behind a call: otherwise the loop may hoist it. */
  static void compilerHints(VariantKind kind, Method variant) {
    if (!kind.behindCall()) {
      return;
    }
    String expected = "dontinline," + variant.getDeclaringClass().getName().replace('.', '/') + "." + variant.getName();
    boolean found = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(HINTS_FILE))
        .anyMatch(argument -> lines(Path.of(argument.substring(HINTS_FILE.length()))).contains(expected));
    if (!found) {
      throw new ProofFailedException(Declaration.name(variant) + ": found no compiler command '" + expected
          + "' in this JVM, so the loop may hoist what the method does; annotate it with DONT_INLINE, and let JMH "
          + "start the fork");
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The creator and the tasks must be on the threads that the columns of the cell say, pooled or not. */
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

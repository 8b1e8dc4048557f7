package taskmeter.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.NotAvailable;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.ProofLine;
import taskmeter.protocol.TrialLine;

/**
 * What was seen of a cell while its carrier was proved, by the measured body itself, at the start and at the end
 * of the trial; only the creator writes it. Written to the file that {@link ForkEvidence#FILE} names; a fork
 * without it counts as failed.
 */
final class Evidence {

  /** The system property that names the file. */
  static final String FILE = ForkEvidence.FILE;

  /** Keeps what a summary of many threads would lose: which ones they were. */
  private final Set<Thread> workers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Carrier> tasks = new TreeSet<>();
  private final Set<Carrier> creators = new TreeSet<>();

  /** Of the proof that is under way. */
  private final Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
  private int taskCount;

  private OptionalInt poolSize = OptionalInt.empty();
  private ContextSwitches before = ContextSwitches.now();
  private int repeatedEvery;

  /** What this JVM is, and what it was told to measure. */
  void trial(Scenario scenario, BenchmarkParams told) throws IOException {
    ForkEvidence.add(JvmFacts.here());
    var parameters = told.getParamsKeys().stream().sorted().map(name -> name + "=" + value(scenario, name))
        .collect(Collectors.joining(";"));
    var warmup = told.getWarmup();
    var measurement = told.getMeasurement();
    ForkEvidence.add(new TrialLine(told.getBenchmark(), parameters, warmup.getCount(),
        warmup.getTime().convertTo(TimeUnit.MILLISECONDS), measurement.getCount(),
        measurement.getTime().convertTo(TimeUnit.MILLISECONDS), told.getOpsPerInvocation()));
    repeatedEvery = repeatedEvery(told.generatedBenchmark());
  }

  private static Object value(Scenario scenario, String name) {
    try {
      return scenario.getClass().getField(name).get(scenario);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the class that JMH generated; its name and the method's are one. */
  private static int repeatedEvery(String generated) {
    try {
      var field = Class.forName(generated.substring(0, generated.lastIndexOf('.')))
          .getDeclaredField("taskmeterRepeatedEvery");
      field.setAccessible(true);
      return field.getInt(null);
    } catch (ReflectiveOperationException none) {
      return 0;
    }
  }

  /** The trial begins: from here on the kernel's switches count. */
  void trialBegins() {
    before = ContextSwitches.now();
  }

  /** The measured body ran here. */
  void creator(Thread thread) {
    creators.add(Carrier.of(thread));
  }

  /** A new proof begins. */
  void begin() {
    threads.clear();
    taskCount = 0;
  }

  /** A task ran here. */
  void task(Thread thread) {
    part(thread);
    taskCount++;
  }

  /** A further part of a task ran here. */
  void part(Thread thread) {
    tasks.add(Carrier.of(thread));
    workers.add(thread);
    threads.add(thread);
  }

  /** Fails unless each task of this proof had a thread of its own. */
  void demandThreadEach(String cell) {
    if (threads.size() != taskCount) {
      throw new WrongCarrier(cell + ": found " + threads.size() + " threads for " + taskCount
          + " tasks, allowed is one for each");
    }
  }

  /** Fails unless the tasks of this proof shared that many threads, or fewer. */
  void demandPool(String cell, int most) {
    if (threads.size() > most) {
      throw new WrongCarrier(cell + ": found " + threads.size() + " threads, allowed are the pool's and the creator, "
          + most);
    }
  }

  void poolSize(OptionalInt threads) {
    poolSize = threads;
  }

  /** Fails unless the creator, and every task, was of its kind and at least one task was seen. */
  void demand(String cell, Carrier creator, Carrier task) {
    if (!creators.equals(Set.of(creator)) || !tasks.equals(Set.of(task))) {
      throw new WrongCarrier(cell + ": found creator on " + names(creators) + " and tasks on " + names(tasks)
          + ", allowed are " + creator + " and " + task + "; this is a bug in the cell");
    }
  }

  private static String names(Set<Carrier> carriers) {
    return carriers.isEmpty() ? "nothing" : carriers.stream().map(Enum::name).collect(Collectors.joining("+"));
  }

  /** The cell is what its label says. */
  void proved() {
    var seen = new Properties();
    seen.setProperty("creator_seen", names(creators));
    seen.setProperty("task_seen", names(tasks));
    seen.setProperty("workers_seen", Integer.toString(workers.size()));
    var now = ContextSwitches.now();
    if (now.known()) {
      seen.setProperty("involuntary_switches", Long.toString(now.since(before)));
    }
    poolSize.ifPresent(threads -> seen.setProperty("pool_size", Integer.toString(threads)));
    write("proved", "", seen, new ProofLine(ProofLine.Outcome.PROVED, "", names(creators), names(tasks),
        OptionalInt.of(workers.size()), poolSize,
        now.known() ? OptionalLong.of(now.since(before)) : OptionalLong.empty(), OptionalLong.empty(),
        OptionalLong.empty(), repeatedEvery));
  }

  /** The cell cannot exist here, or is not what its label says. */
  static void refused(Throwable thrown) {
    boolean notAvailable = thrown instanceof NotAvailable;
    String reason = notAvailable ? thrown.getMessage() : thrown.toString();
    write(notAvailable ? "not available" : "failed", reason, new Properties(), ProofLine.refused(
        notAvailable ? ProofLine.Outcome.NOT_AVAILABLE : ProofLine.Outcome.FAILED, reason));
  }

  private static void write(String outcome, String reason, Properties seen, ProofLine proof) {
    seen.setProperty("outcome", outcome);
    seen.setProperty("reason", reason);
    Optional.ofNullable(System.getProperty(FILE)).map(Path::of).ifPresent(file -> {
      try (var writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        seen.store(writer, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      try {
        ForkEvidence.add(proof);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}

package taskmeter.scenario.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import taskmeter.carrier.Carrier;
import taskmeter.carrier.NotAvailableException;
import taskmeter.protocol.ForkEvidence;
import taskmeter.protocol.ProofLine;

/**
 * What a fork recorded while it verified its cell, before the first iteration and after the last one. Only the creator
 * writes it. The fork stores it in the file of {@link ForkEvidence}; a fork without it counts as failed.
 */
public final class Evidence {

  /** The identifiers of the threads, because the number of different threads is recorded. No identifier is reused. */
  private final Set<Long> workers = new HashSet<>();
  private final Set<Carrier> tasks = new TreeSet<>();
  private final Set<Carrier> creators = new TreeSet<>();

  /** The threads of the current proof. */
  private final Set<Thread> threads = identities();
  private int taskCount;

  private static Set<Thread> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Records that the measured body ran on this thread. */
  void creator(Thread thread) {
    creators.add(Carrier.of(thread));
  }

  /** Begins a new proof, or ends one: the trial must not keep the threads. */
  void begin() {
    threads.clear();
    taskCount = 0;
  }

  /** Records that a task ran on this thread. */
  public void task(Thread thread) {
    part(thread);
    taskCount++;
  }

  @SuppressWarnings("deprecation")
  private static long id(Thread thread) {
    return thread.getId();
  }

  /** Records that another part of a task ran on this thread. */
  public void part(Thread thread) {
    tasks.add(Carrier.of(thread));
    workers.add(id(thread));
    threads.add(thread);
  }

  /** Requires this number of tasks in the current proof. */
  public void requireTasks(String cell, long expected) {
    if (taskCount != expected) {
      throw new ProofFailedException(cell + ": found " + taskCount + " tasks that ran; expected " + expected);
    }
  }

  /** Requires that each task of the current proof had a thread of its own. */
  void requireThreadPerTask(String cell) {
    if (threads.size() != taskCount) {
      throw new ProofFailedException(cell + ": found " + threads.size() + " threads for " + taskCount
          + " tasks; expected one for each task");
    }
  }

  /** Requires that the tasks of the current proof shared at most this number of threads. */
  void requirePool(String cell, int most) {
    if (threads.size() > most) {
      throw new ProofFailedException(cell + ": found " + threads.size()
          + " threads; expected those of the pool and the creator, at most " + most);
    }
  }

  /** Requires that the creator and all tasks were on these carriers, and that at least one task was recorded. */
  void requireCarriers(String cell, Carrier creator, Carrier task) {
    if (!creators.equals(Set.of(creator)) || !tasks.equals(Set.of(task))) {
      throw new ProofFailedException(cell + ": found creator on " + names(creators) + " and tasks on " + names(tasks)
          + "; expected " + creator + " and " + task + "; this is a bug in the cell");
    }
  }

  private static String names(Set<Carrier> carriers) {
    return carriers.isEmpty() ? "nothing" : carriers.stream().map(Enum::name).collect(Collectors.joining("+"));
  }

  /** Records that the cell is what its label says. */
  void recordProof(OptionalInt poolSize, Trial.Counts counts, int repeatedEvery) {
    write(new ProofLine(ProofLine.Outcome.PROVED, "", names(creators), names(tasks), OptionalInt.of(workers.size()),
        poolSize, counts.involuntarySwitches(), counts.operations(), counts.threadsStarted(), repeatedEvery));
  }

  /** Records why the cell is not available, or is not what its label says. */
  static void recordFailure(Throwable thrown) {
    write(thrown instanceof NotAvailableException
        ? ProofLine.of(ProofLine.Outcome.NOT_AVAILABLE, thrown.getMessage())
        : ProofLine.of(ProofLine.Outcome.FAILED, thrown.toString()));
  }

  static void write(Record message) {
    try {
      ForkEvidence.add(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

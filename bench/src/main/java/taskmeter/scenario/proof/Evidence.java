package taskmeter.scenario.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
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
 * What was seen of a cell while it was proved, by the measured body itself, before the first iteration and after the
 * last; only the creator writes it. A fork leaves it in the file of {@link ForkEvidence}; without it a fork counts as
 * failed.
 */
public final class Evidence {

  /** Keeps what a summary of many threads would lose: which ones they were. */
  private final Set<Thread> workers = identities();
  private final Set<Carrier> tasks = new TreeSet<>();
  private final Set<Carrier> creators = new TreeSet<>();

  /** Of the proof that is under way. */
  private final Set<Thread> threads = identities();
  private int taskCount;

  private static Set<Thread> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
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
  public void task(Thread thread) {
    part(thread);
    taskCount++;
  }

  /** A further part of a task ran here. */
  public void part(Thread thread) {
    tasks.add(Carrier.of(thread));
    workers.add(thread);
    threads.add(thread);
  }

  /** Fails unless this proof saw so many tasks. */
  public void requireTasks(String cell, long wanted) {
    if (taskCount != wanted) {
      throw new ProofFailedException(cell + ": found " + taskCount + " tasks that ran, allowed are " + wanted);
    }
  }

  /** Fails unless each task of this proof had a thread of its own. */
  void requireThreadPerTask(String cell) {
    if (threads.size() != taskCount) {
      throw new ProofFailedException(cell + ": found " + threads.size() + " threads for " + taskCount
          + " tasks, allowed is one for each");
    }
  }

  /** Fails unless the tasks of this proof shared that many threads, or fewer. */
  void requirePool(String cell, int most) {
    if (threads.size() > most) {
      throw new ProofFailedException(cell + ": found " + threads.size()
          + " threads, allowed are the pool's and the creator, "
          + most);
    }
  }

  /** Fails unless the creator, and every task, was of its kind and at least one task was seen. */
  void requireCarriers(String cell, Carrier creator, Carrier task) {
    if (!creators.equals(Set.of(creator)) || !tasks.equals(Set.of(task))) {
      throw new ProofFailedException(cell + ": found creator on " + names(creators) + " and tasks on " + names(tasks)
          + ", allowed are " + creator + " and " + task + "; this is a bug in the cell");
    }
  }

  private static String names(Set<Carrier> carriers) {
    return carriers.isEmpty() ? "nothing" : carriers.stream().map(Enum::name).collect(Collectors.joining("+"));
  }

  /** The cell is what its label says. */
  void recordProof(OptionalInt poolSize, Trial.Counts counts, int repeatedEvery) {
    write(new ProofLine(ProofLine.Outcome.PROVED, "", names(creators), names(tasks), OptionalInt.of(workers.size()),
        poolSize, counts.involuntarySwitches(), counts.operations(), counts.threadsStarted(), repeatedEvery));
  }

  /** The cell cannot exist here, or is not what its label says. */
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

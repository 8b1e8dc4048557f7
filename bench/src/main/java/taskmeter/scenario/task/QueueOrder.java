package taskmeter.scenario.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import taskmeter.carrier.Carrier;
import taskmeter.scenario.proof.ProofFailedException;

/**
 * The order in which the parts of a batch ran, and on which workers. It shows whether suspended tasks went to the back
 * of a queue that is first in, first out.
 *
 * <p>One worker takes all tasks of the batch from the queue; each other worker waits with the one task that it has. (A
 * worker that steals single tasks would find its own queue empty, and would run a second part right after the first.)
 * The one worker then runs many first parts in a row, and then the second parts in the same order. It does not if the
 * queue is last in, first out, or if the tasks do not suspend.
 */
final class QueueOrder {

  /** Batches with fewer suspending tasks show no order. */
  private static final int ENOUGH = 50;

  /** The longest row must have at least one in this many of the suspending tasks. */
  private static final int ROW = 20;

  /** The least share of second parts in order: other workers may steal a few tasks. */
  private static final double IN_ORDER = 0.8;

  private record Part(SuspendingTask task, boolean second, String worker) {}

  private final Queue<Part> parts = new ConcurrentLinkedQueue<>();
  private final AtomicReference<String> takesAll = new AtomicReference<>("");

  /** The creator has queued the batch. If the creator is a worker, it is the one that takes all tasks. */
  void allStarted(boolean byWorker) {
    if (byWorker) {
      takesAll.set(worker(Thread.currentThread()));
    }
  }

  /** Whether this worker takes all tasks: the creator does, or otherwise the first worker that calls this. */
  boolean isOnTheWorkerThatTakesAll() {
    String worker = worker(Thread.currentThread());
    takesAll.compareAndSet("", worker);
    return takesAll.get().equals(worker);
  }

  void first(SuspendingTask task) {
    parts.add(new Part(task, false, worker(Thread.currentThread())));
  }

  void second(SuspendingTask task) {
    parts.add(new Part(task, true, worker(Thread.currentThread())));
  }

  /** The name of a virtual thread contains its worker: {@code VirtualThread[#22]/runnable@ForkJoinPool-1-worker-1}. */
  private static String worker(Thread thread) {
    String name = thread.toString();
    return Carrier.of(thread) == Carrier.VIRTUAL ? name.substring(name.lastIndexOf('@') + 1) : thread.getName();
  }

  /**
   * Requires that the suspending tasks of the batch went to the back of their queue.
   *
   * @param batch all tasks, in the order in which they were started
   * @param deferred whether the first parts were queued too
   * @throws ProofFailedException if they did not
   */
  void requireFirstInFirstOut(List<SuspendingTask> batch, boolean deferred) {
    long suspending = batch.stream().filter(SuspendingTask::suspends).count();
    if (suspending < ENOUGH) {
      return;
    }
    Map<SuspendingTask, Integer> numbers = new IdentityHashMap<>();
    batch.forEach(task -> numbers.put(task, numbers.size()));
    Map<String, List<Part>> byWorker = new HashMap<>();
    parts.stream().filter(part -> part.task.suspends())
        .forEach(part -> byWorker.computeIfAbsent(part.worker, name -> new ArrayList<>()).add(part));
    long row = byWorker.values().stream().mapToLong(QueueOrder::longestRow).max().orElse(0);
    long fewest = Math.max(2, Math.min(suspending / ROW, suspending - 2L * Carrier.parallelism()));
    if (deferred && row < fewest) {
      throw new ProofFailedException("suspended tasks: found at most " + row + " first parts in a row; expected "
          + fewest + " or more; the tasks did not suspend, or did not go to the back of the queue");
    }
    double share = byWorker.values().stream().map(QueueOrder::secondParts)
        .max(Comparator.comparingInt(List::size))
        .map(busiest -> inOrder(busiest.stream().map(part -> numbers.get(part.task)).toArray(Integer[]::new)))
        .orElse(1.0);
    if (share < IN_ORDER) {
      throw new ProofFailedException(String.format(Locale.ROOT, "suspended tasks: found %.0f %% of the second parts in "
          + "the order of the first; expected %.0f %% or more; the queue is not first in, first out", 100 * share,
          100 * IN_ORDER));
    }
  }

  private static List<Part> secondParts(List<Part> parts) {
    return parts.stream().filter(Part::second).collect(Collectors.toList());
  }

  private static long longestRow(List<Part> parts) {
    long longest = 0;
    long row = 0;
    for (var part : parts) {
      row = part.second ? 0 : row + 1;
      longest = Math.max(longest, row);
    }
    return longest;
  }

  /** The share of neighbours in ascending order; 1 for fewer than two numbers. */
  private static double inOrder(Integer[] numbers) {
    long ascending = 0;
    for (int i = 1; i < numbers.length; i++) {
      ascending += numbers[i] > numbers[i - 1] ? 1 : 0;
    }
    return numbers.length < 2 ? 1 : (double) ascending / (numbers.length - 1);
  }
}

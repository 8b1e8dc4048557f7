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
 * The order in which the parts of a batch ran, and on which worker: tells whether suspended tasks went to the back of a
 * queue that is first in, first out.
 *
 * <p>One worker takes the whole batch from the queue, while each other one holds the one task that it has got: a worker
 * that steals one task at a time would find its own queue empty, and run a task's second part right after the first.
 * The one worker runs a long row of first parts, and then the second parts in the same order. Were the queue last in,
 * first out, or did the tasks not suspend, it would not.
 */
final class QueueOrder {

  /** Fewer suspending tasks than this show no order. */
  private static final int ENOUGH = 50;

  /** Of the tasks that suspend, one in so many stands in the longest row at least. */
  private static final int ROW = 20;

  /** A thief takes a task now and then, which is no other order. */
  private static final double IN_ORDER = 0.8;

  private record Part(SuspendingTask task, boolean second, String worker) {}

  private final Queue<Part> parts = new ConcurrentLinkedQueue<>();
  private final AtomicReference<String> takesAll = new AtomicReference<>("");

  /** The creator has queued the batch; if it is a worker, it is the one that takes all of it. */
  void allStarted(boolean byWorker) {
    if (byWorker) {
      takesAll.set(worker(Thread.currentThread()));
    }
  }

  /** Whether this is the worker that takes the batch: the creator, or else whichever comes first. */
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

  /** A virtual thread names its carrier thread, {@code VirtualThread[#22]/runnable@ForkJoinPool-1-worker-1}. */
  private static String worker(Thread thread) {
    String name = thread.toString();
    return Carrier.of(thread) == Carrier.VIRTUAL ? name.substring(name.lastIndexOf('@') + 1) : thread.getName();
  }

  /**
   * Fails where the tasks of the batch that suspend did not go to the back of their queue.
   *
   * @param batch all tasks, in the order in which they were started
   * @param deferred whether the first parts stood in the queue, too
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
    long wanted = Math.max(2, Math.min(suspending / ROW, suspending - 2L * Carrier.parallelism()));
    if (deferred && row < wanted) {
      throw new ProofFailedException("suspended tasks: found at most " + row + " first parts in a row, allowed are "
          + wanted
          + " or more; they did not suspend, or not to the back of the queue");
    }
    double share = byWorker.values().stream().map(QueueOrder::seconds)
        .max(Comparator.comparingInt(List::size))
        .map(busiest -> inOrder(busiest.stream().map(part -> numbers.get(part.task)).toArray(Integer[]::new)))
        .orElse(1.0);
    if (share < IN_ORDER) {
      throw new ProofFailedException(String.format(Locale.ROOT, "suspended tasks: found %.0f %% of the second parts in "
          + "the order of the first, allowed are %.0f %% or more; the queue is not first in, first out", 100 * share,
          100 * IN_ORDER));
    }
  }

  private static List<Part> seconds(List<Part> parts) {
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

  /** The share of neighbours that follow each other upwards; 1 of fewer than two. */
  private static double inOrder(Integer[] numbers) {
    long upwards = 0;
    for (int i = 1; i < numbers.length; i++) {
      upwards += numbers[i] > numbers[i - 1] ? 1 : 0;
    }
    return numbers.length < 2 ? 1 : (double) upwards / (numbers.length - 1);
  }
}

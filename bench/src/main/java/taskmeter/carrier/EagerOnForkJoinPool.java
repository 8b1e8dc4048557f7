package taskmeter.carrier;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * A deferred start is {@code fork()}, an eager start is {@code invoke()}. A suspending task has two halves, and the
 * first half forks the second. The second goes to the back of the queue only if the pool is {@link ForkJoinTasks#QUEUE
 * first in, first out}.
 */
final class EagerOnForkJoinPool implements EagerTasks<EagerOnForkJoinPool.First> {

  @Override
  public First startDeferred(TwoParts task) {
    var first = new First(task);
    first.fork();
    return first;
  }

  @Override
  public First startEager(TwoParts task) {
    var first = new First(task);
    first.invoke();
    return first;
  }

  @Override
  public void join(First started) {
    await(started);
    if (started.suspended) {
      await(started.second);
    }
  }

  private static void await(ForkJoinTask<?> task) {
    while (!task.isDone() && QueuedTasks.runOne()) {
      continue;
    }
    task.join();
  }

  static final class First extends RecursiveAction {

    private static final long serialVersionUID = 1;
    private final transient TwoParts task;
    private boolean suspended;
    private Second second;

    First(TwoParts task) {
      this.task = task;
    }

    @Override
    protected void compute() {
      suspended = task.first();
      if (suspended) {
        second = new Second(task);
        second.fork();
      }
    }
  }

  private static final class Second extends RecursiveAction {

    private static final long serialVersionUID = 1;
    private final transient TwoParts task;

    Second(TwoParts task) {
      this.task = task;
    }

    @Override
    protected void compute() {
      task.second();
    }
  }
}

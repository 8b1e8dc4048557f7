package taskmeter.carrier;

import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;

/** Virtual threads on the default scheduler, one for each task. */
final class VirtualThreads implements Tasks<Thread> {

  @Override
  public Thread start(Runnable task) {
    return Java21.startVirtualThread(task);
  }

  @Override
  public void join(Thread started) throws InterruptedException {
    started.join();
  }

  @Override
  public ExecutorService perTask() {
    return Java21.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public ExecutorService pool() {
    throw new NotAvailable("virtual threads are cheap and never pooled (JEP 444)");
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnPrivateScheduler(ForkJoinTasks.workers());
  }

  @Override
  public OptionalInt poolSize() {
    return DefaultScheduler.poolSize();
  }
}

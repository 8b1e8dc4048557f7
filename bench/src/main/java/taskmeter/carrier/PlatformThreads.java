package taskmeter.carrier;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Platform threads: one for each task, or a fixed pool of them. */
final class PlatformThreads implements Tasks<Thread> {

  @Override
  public Thread start(Runnable task) {
    var thread = new Thread(task);
    thread.start();
    return thread;
  }

  @Override
  public void join(Thread started) throws InterruptedException {
    started.join();
  }

  @Override
  public boolean owns(Thread thread) {
    return thread.getClass() == Thread.class;
  }

  @Override
  public void startCreator(String name, Runnable life) {
    new Thread(life, name).start();
  }

  @Override
  public boolean pooled() {
    return false;
  }

  @Override
  public OptionalInt workerCount() {
    return OptionalInt.empty();
  }

  @Override
  public ExecutorService perTask() {
    if (!Java21.PRESENT) {
      throw new NotAvailableException("Executors.newThreadPerTaskExecutor came with JDK 21 (JEP 444)");
    }
    return Java21.newThreadPerTaskExecutor(Thread::new);
  }

  @Override
  public Optional<ThreadFactory> scopeThreads() {
    return Optional.of(Thread::new);
  }

  @Override
  public ExecutorService pool() {
    return Executors.newFixedThreadPool(Carrier.parallelism(), task -> {
      var thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    });
  }

  @Override
  public ExecutorService runner() {
    // Not newSingleThreadExecutor: before JDK 21 its result has a finalizer, and garbage collections would run it
    return Executors.newFixedThreadPool(1);
  }

  @Override
  public PartsPool parts() {
    var pool = pool();
    return new PartsPool(pool, () -> false, pool::shutdown);
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnPlatformPool(pool());
  }
}

package taskmeter.carrier;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import taskmeter.carrier.Tasks.Blocking;

/** A fixed pool of one platform thread, which runs all tasks one after the other. */
final class OneThread implements Tasks<Future<?>> {

  private static final ExecutorService POOL = Executors.newFixedThreadPool(1, Worker::new);

  private static final class Worker extends Thread {

    Worker(Runnable life) {
      super(life);
      setDaemon(true);
    }
  }

  @Override
  public Future<?> start(Runnable task) {
    return POOL.submit(task);
  }

  @Override
  public void join(Future<?> started) throws InterruptedException {
    try {
      started.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean owns(Thread thread) {
    return thread instanceof Worker;
  }

  @Override
  public void startCreator(String name, Runnable life) {
    POOL.execute(life);
  }

  @Override
  public boolean pooled() {
    return true;
  }

  @Override
  public OptionalInt workerCount() {
    return OptionalInt.of(1);
  }

  /** A platform thread: if the creator were the pool's only thread, its tasks would never run. */
  @Override
  public Optional<Carrier> creator() {
    return Optional.of(Carrier.PLATFORM);
  }

  @Override
  public Optional<String> cannotBlock(int tasks, Blocking how) {
    return tasks > 2 ? Optional.of(tasks + " parties need more than one thread and their creator") : Optional.empty();
  }
}

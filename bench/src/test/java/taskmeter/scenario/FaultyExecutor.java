package taskmeter.scenario;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A correct executor, except for the fault of a test. */
class FaultyExecutor extends AbstractExecutorService {

  private final ExecutorService sound;

  FaultyExecutor(ExecutorService sound) {
    this.sound = sound;
  }

  @Override
  public void execute(Runnable task) {
    sound.execute(task);
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return sound.submit(task);
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks) throws InterruptedException {
    return sound.invokeAll(tasks);
  }

  @Override
  public void shutdown() {
    sound.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return sound.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return sound.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return sound.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return sound.awaitTermination(timeout, unit);
  }
}

package taskmeter.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import taskmeter.carrier.EagerTasks;
import taskmeter.carrier.PartsPool;
import taskmeter.carrier.Tasks;
import taskmeter.scenario.proof.PoolSizeProof;

/** A correct carrier, except for the fault of a test. */
class FaultyTasks implements Tasks<Object> {

  private final Tasks<Object> sound;
  private final UnaryOperator<Runnable> fault;

  @SuppressWarnings("unchecked")
  FaultyTasks(Tasks<?> sound, UnaryOperator<Runnable> fault) {
    this.sound = (Tasks<Object>) sound;
    this.fault = fault;
  }

  @Override
  public Object start(Runnable task) {
    return sound.start(task instanceof PoolSizeProof.Member ? task : fault.apply(task));
  }

  @Override
  public void join(Object started) throws InterruptedException {
    sound.join(started);
  }

  @Override
  public boolean owns(Thread thread) {
    return sound.owns(thread);
  }

  @Override
  public void startCreator(String name, Runnable life) {
    sound.startCreator(name, life);
  }

  @Override
  public boolean pooled() {
    return sound.pooled();
  }

  @Override
  public OptionalInt workerCount() {
    return sound.workerCount();
  }

  @Override
  public ExecutorService perTask() {
    return sound.perTask();
  }

  @Override
  public Optional<ThreadFactory> scopeThreads() {
    return sound.scopeThreads();
  }

  @Override
  public ExecutorService pool() {
    return sound.pool();
  }

  @Override
  public void release(ExecutorService executor) {
    sound.release(executor);
  }

  @Override
  public EagerTasks<?> eager() {
    return sound.eager();
  }

  @Override
  public PartsPool parts() {
    return sound.parts();
  }

  @Override
  public void sleep(long millis) throws InterruptedException {
    sound.sleep(millis);
  }

  @Override
  public OptionalInt poolSize() {
    return sound.poolSize();
  }
}

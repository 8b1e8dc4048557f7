package taskmeter.carrier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.Tasks.Blocking;

/** Virtual threads on the default scheduler, one for each task. */
final class VirtualThreads implements Tasks<Thread> {

  /** The first JDK in which a virtual thread that waits in a monitor unmounts (JEP 491). */
  private static final int NOT_PINNED = 24;

  @Override
  public Thread start(Runnable task) {
    return Java21.startVirtualThread(task);
  }

  @Override
  public void join(Thread started) throws InterruptedException {
    started.join();
  }

  @Override
  public boolean owns(Thread thread) {
    return Java21.isVirtual(thread);
  }

  @Override
  public void startCreator(String name, Runnable life) {
    Java21.startVirtualThread(life);
  }

  @Override
  public boolean pooled() {
    return false;
  }

  @Override
  public OptionalInt workerCount() {
    return OptionalInt.of(Carrier.parallelism());
  }

  @Override
  public OptionalInt poolSize() {
    return DefaultScheduler.poolSize();
  }

  @Override
  public Optional<String> unavailable() {
    return Java21.PRESENT ? Optional.empty() : Optional.of("virtual threads are final from JDK 21 on (JEP 444)");
  }

  @Override
  public Optional<String> cannotBlock(int tasks, Blocking how) {
    boolean pins = how == Blocking.MONITOR && Runtime.version().feature() < NOT_PINNED;
    return pins && tasks >= DefaultScheduler.mostThreads()
        ? Optional.of("a virtual thread that waits in a monitor pins its carrier thread before JDK 24 (JEP 491), and "
            + "the scheduler has at most " + DefaultScheduler.mostThreads() + " of them")
        : Optional.empty();
  }

  @Override
  public ExecutorService perTask() {
    return Java21.newVirtualThreadPerTaskExecutor();
  }

  @Override
  public Optional<ThreadFactory> scopeThreads() {
    return Optional.empty();
  }

  @Override
  public ExecutorService pool() {
    throw new NotAvailableException("virtual threads are cheap and never pooled (JEP 444)");
  }

  @Override
  public ExecutorService runner() {
    return perTask();
  }

  @Override
  public boolean runnerPooled() {
    return false;
  }

  @Override
  public PartsPool parts() {
    throw new NotAvailableException("a virtual thread cannot mount another one, so a task in a virtual thread cannot "
        + "start its children eagerly");
  }

  @Override
  public boolean blockingSuspends() {
    return true;
  }

  @Override
  public EagerTasks<?> eager() {
    return new EagerOnPrivateScheduler(ForkJoinTasks.workers());
  }

  /** A virtual thread cannot mount another one, so a worker of the private scheduler's pool creates the tasks. */
  @Override
  public Optional<Carrier> eagerCreator() {
    return Optional.of(Carrier.FORK_JOIN);
  }

  @Override
  public boolean eagerPooled() {
    return false;
  }

  @Override
  public List<String> eagerArguments() {
    return List.of(ForkJoinTasks.FIFO, "--add-opens=java.base/java.lang=ALL-UNNAMED");
  }
}

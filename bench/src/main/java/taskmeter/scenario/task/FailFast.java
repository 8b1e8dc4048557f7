package taskmeter.scenario.task;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * What a program writes by hand around the children of an executor: the first child that fails interrupts the others.
 * A StructuredTaskScope does the same.
 */
public final class FailFast {

  private final ExecutorService executor;
  private Optional<Throwable> failure = Optional.empty();

  public FailFast(ExecutorService executor) {
    this.executor = executor;
  }

  /** Submits a child. */
  public void submit(Callable<Object> child) {
    executor.submit(new Watched(child));
  }

  /** The exception of the first child that failed; empty if none did. Final once all children have ended. */
  public synchronized Optional<Throwable> failure() {
    return failure;
  }

  private synchronized boolean first(Throwable thrown) {
    boolean first = failure.isEmpty();
    failure = first ? Optional.of(thrown) : failure;
    return first;
  }

  private final class Watched implements Callable<Object> {

    private final Callable<Object> child;

    Watched(Callable<Object> child) {
      this.child = child;
    }

    @Override
    public Object call() throws Exception {
      try {
        return child.call();
      } catch (Exception e) {
        if (first(e)) {
          executor.shutdownNow();
        }
        throw e;
      }
    }
  }
}

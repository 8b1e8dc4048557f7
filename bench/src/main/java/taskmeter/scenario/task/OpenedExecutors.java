package taskmeter.scenario.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import taskmeter.scenario.proof.ProofFailedException;

/** Opens and closes executors, counts both, and keeps the executors of a body that is verified. */
public final class OpenedExecutors {

  private final Supplier<ExecutorService> source;
  private final List<ExecutorService> verified = new ArrayList<>();
  private boolean verifying;
  private long opened;
  private long closed;

  public OpenedExecutors(Supplier<ExecutorService> source) {
    this.source = source;
  }

  /** Opens an executor. */
  public ExecutorService open() {
    var executor = source.get();
    opened++;
    if (verifying) {
      verified.add(executor);
    }
    return executor;
  }

  /** Closes an executor as {@code ExecutorService.close()} does, which JDK 17 does not have. */
  public void close(ExecutorService executor) throws InterruptedException {
    executor.shutdown();
    if (executor.awaitTermination(1, TimeUnit.DAYS)) {
      closed++;
    }
  }

  /** Starts or stops keeping the executors. */
  public void verify(boolean enabled) {
    verified.clear();
    verifying = enabled;
  }

  /**
   * Requires the number of executors that have been opened and closed so far, and that all those kept have ended.
   *
   * @param cell the cell, for the error message
   * @param expected the number
   */
  public void require(String cell, long expected) {
    if (opened != expected || closed != expected) {
      throw new ProofFailedException(cell + ": found " + opened + " executors that were opened and " + closed
          + " that were closed; expected " + expected);
    }
    long open = verified.stream().filter(executor -> !executor.isTerminated()).count();
    if (open > 0 || verified.stream().distinct().count() != verified.size()) {
      throw new ProofFailedException(cell + ": found " + open + " executors of " + verified.size()
          + " that are still open or were opened twice; expected each to be another one, and closed");
    }
  }
}

package taskmeter.carrier.scope;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.NewerApi;

/**
 * The JDK's {@code StructuredTaskScope}, in the form that cancels its tasks when one of them fails. Its type is {@code
 * Object} here, because JDK 17 has no type for it. There is one implementation for each shape that the API has had.
 */
public interface TaskScopes {

  /** The scopes of this JVM, a constant for the compiler. */
  TaskScopes HERE = here();

  /** The reason why this JVM has no scopes; empty if it does. The other methods then throw an exception. */
  Optional<String> unavailable();

  /** Opens a scope whose threads are virtual, which is the default. */
  Object open();

  /** Opens a scope whose threads come from a factory. */
  Object open(ThreadFactory factory);

  /** Starts a task in a thread of its own. */
  void fork(Object scope, Callable<?> task);

  /**
   * Waits until all tasks have ended, or one has failed.
   *
   * @return the exception of the first task that failed; empty if none did
   */
  Optional<Throwable> join(Object scope) throws InterruptedException;

  /** Interrupts the tasks of a scope in which one has failed, waits until all threads have ended, and leaves it. */
  void close(Object scope);

  private static TaskScopes here() {
    if (Runtime.version().feature() < Scopes21.SINCE) {
      return new NoScopes("StructuredTaskScope came with JDK 21, as a preview (JEP 453)");
    }
    if (NewerApi.has(Scopes21.SCOPE, "throwIfFailed")) {
      return new Scopes21();
    }
    return Scopes27.PRESENT ? new Scopes27()
        : Scopes25.PRESENT ? new Scopes25()
        : new NoScopes("the StructuredTaskScope of this JDK has another API than those of JDK 21 to 28");
  }
}

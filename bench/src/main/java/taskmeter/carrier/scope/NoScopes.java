package taskmeter.carrier.scope;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.NotAvailableException;

/** A JDK without scopes. */
final class NoScopes implements TaskScopes {

  private final String reason;

  NoScopes(String reason) {
    this.reason = reason;
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.of(reason);
  }

  @Override
  public Object open() {
    throw new NotAvailableException(reason);
  }

  @Override
  public Object open(ThreadFactory factory) {
    throw new NotAvailableException(reason);
  }

  @Override
  public void fork(Object scope, Callable<?> task) {
    throw new NotAvailableException(reason);
  }

  @Override
  public Optional<Throwable> join(Object scope) {
    throw new NotAvailableException(reason);
  }

  @Override
  public void close(Object scope) {
    throw new NotAvailableException(reason);
  }
}

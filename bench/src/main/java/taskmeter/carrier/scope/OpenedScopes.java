package taskmeter.carrier.scope;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.Callable;
import taskmeter.carrier.NewerApi;

/** JDK 25 and later: an interface with factory methods. What differs is how a scope is opened, and what it throws. */
abstract class OpenedScopes implements TaskScopes {

  static final String SCOPE = "java.util.concurrent.StructuredTaskScope";
  static final Class<?> TYPE = NewerApi.type(SCOPE);

  private static final MethodHandle OPEN = NewerApi.ofStatic(TYPE, "open", methodType(TYPE),
      methodType(Object.class));
  private static final MethodHandle FORK = NewerApi.ofVirtual(SCOPE, "fork",
      methodType(NewerApi.type(SCOPE + "$Subtask"), Callable.class),
      methodType(void.class, Object.class, Callable.class));
  private static final MethodHandle JOIN = NewerApi.ofVirtual(SCOPE, "join", methodType(Object.class),
      methodType(void.class, Object.class));
  private static final MethodHandle CLOSE = NewerApi.ofVirtual(SCOPE, "close", methodType(void.class),
      methodType(void.class, Object.class));

  private final Class<?> thrownByJoin;

  OpenedScopes(Class<?> thrownByJoin) {
    this.thrownByJoin = thrownByJoin;
  }

  @Override
  public final Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public final Object open() {
    try {
      return (Object) OPEN.invokeExact();
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public final void fork(Object scope, Callable<?> task) {
    try {
      FORK.invokeExact(scope, (Callable) task);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public final Optional<Throwable> join(Object scope) throws InterruptedException {
    try {
      JOIN.invokeExact(scope);
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Throwable thrown) {
      if (thrownByJoin.isInstance(thrown)) {
        return Optional.of(thrown.getCause());
      }
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public final void close(Object scope) {
    try {
      CLOSE.invokeExact(scope);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

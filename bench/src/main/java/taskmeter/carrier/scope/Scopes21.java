package taskmeter.carrier.scope;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.NewerApi;

/** JDK 21 to 24 (JEP 453, 462, 480, 499): a class with constructors, and {@code throwIfFailed} after {@code join}. */
final class Scopes21 implements TaskScopes {

  static final int SINCE = 21;
  static final String SCOPE = "java.util.concurrent.StructuredTaskScope$ShutdownOnFailure";

  private static final Class<?> TYPE = NewerApi.type(SCOPE);
  private static final MethodHandle OPEN = NewerApi.ofConstructor(TYPE, methodType(void.class),
      methodType(Object.class));
  private static final MethodHandle OPEN_WITH = NewerApi.ofConstructor(TYPE,
      methodType(void.class, String.class, ThreadFactory.class),
      methodType(Object.class, String.class, ThreadFactory.class));
  private static final MethodHandle FORK = NewerApi.ofVirtual(SCOPE, "fork",
      methodType(NewerApi.type("java.util.concurrent.StructuredTaskScope$Subtask"), Callable.class),
      methodType(void.class, Object.class, Callable.class));
  private static final MethodHandle JOIN = NewerApi.ofVirtual(SCOPE, "join", methodType(TYPE),
      methodType(void.class, Object.class));
  private static final MethodHandle THROW_IF_FAILED = NewerApi.ofVirtual(SCOPE, "throwIfFailed",
      methodType(void.class), methodType(void.class, Object.class));
  private static final MethodHandle CLOSE = NewerApi.ofVirtual(SCOPE, "close", methodType(void.class),
      methodType(void.class, Object.class));

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public Object open() {
    try {
      return (Object) OPEN.invokeExact();
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public Object open(ThreadFactory factory) {
    try {
      return (Object) OPEN_WITH.invokeExact("group", factory);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public void fork(Object scope, Callable<?> task) {
    try {
      FORK.invokeExact(scope, (Callable) task);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public Optional<Throwable> join(Object scope) throws InterruptedException {
    try {
      JOIN.invokeExact(scope);
      THROW_IF_FAILED.invokeExact(scope);
      return Optional.empty();
    } catch (ExecutionException failed) {
      return Optional.of(failed.getCause());
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  @Override
  public void close(Object scope) {
    try {
      CLOSE.invokeExact(scope);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

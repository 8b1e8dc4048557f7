package taskmeter.carrier.scope;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import taskmeter.carrier.NewerApi;

/** JDK 27 and 28: a configuration needs no joiner, and {@code join} throws a checked {@code ExecutionException}. */
final class Scopes27 extends OpenedScopes {

  static final boolean PRESENT = NewerApi.has(SCOPE, "open", UnaryOperator.class);

  private static final MethodHandle OPEN_WITH = NewerApi.ofStatic(TYPE, "open",
      methodType(TYPE, UnaryOperator.class), methodType(Object.class, UnaryOperator.class));

  Scopes27() {
    super(ExecutionException.class);
  }

  @Override
  public Object open(ThreadFactory factory) {
    try {
      return (Object) OPEN_WITH.invokeExact((UnaryOperator) new Configured(factory));
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

package taskmeter.carrier.scope;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import taskmeter.carrier.NewerApi;

/**
 * JDK 25 and 26 (JEP 505, 525): a configuration needs a joiner, here the default one. {@code join} throws an unchecked
 * {@code FailedException}.
 */
final class Scopes25 extends OpenedScopes {

  private static final String JOINER = SCOPE + "$Joiner";
  private static final Class<?> JOINER_TYPE = NewerApi.type(JOINER);

  /** JDK 25 has a {@code Function}, 26 a {@code UnaryOperator}. */
  private static final Class<?> OPERATOR =
      NewerApi.has(SCOPE, "open", JOINER_TYPE, Function.class) ? Function.class : UnaryOperator.class;

  static final boolean PRESENT = NewerApi.has(SCOPE, "open", JOINER_TYPE, OPERATOR)
      && NewerApi.has(SCOPE + "$FailedException", "getCause");

  private static final MethodHandle JOINED = NewerApi.ofStatic(JOINER_TYPE, "awaitAllSuccessfulOrThrow",
      methodType(JOINER_TYPE), methodType(Object.class));
  private static final MethodHandle OPEN_WITH = NewerApi.ofStatic(TYPE, "open",
      methodType(TYPE, JOINER_TYPE, OPERATOR), methodType(Object.class, Object.class, UnaryOperator.class));

  Scopes25() {
    super(NewerApi.type(SCOPE + "$FailedException"));
  }

  @Override
  public Object open(ThreadFactory factory) {
    try {
      return (Object) OPEN_WITH.invokeExact((Object) JOINED.invokeExact(),
          (UnaryOperator) new Configured(factory));
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

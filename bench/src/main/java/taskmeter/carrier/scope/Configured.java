package taskmeter.carrier.scope;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import taskmeter.carrier.NewerApi;

/** Configures a scope: {@code configuration -> configuration.withThreadFactory(factory)}. */
final class Configured implements UnaryOperator<Object> {

  private static final String CONFIGURATION = "java.util.concurrent.StructuredTaskScope$Configuration";
  private static final MethodHandle WITH = NewerApi.ofVirtual(CONFIGURATION, "withThreadFactory",
      methodType(NewerApi.type(CONFIGURATION), ThreadFactory.class),
      methodType(Object.class, Object.class, ThreadFactory.class));

  private final ThreadFactory factory;

  Configured(ThreadFactory factory) {
    this.factory = factory;
  }

  @Override
  public Object apply(Object configuration) {
    try {
      return (Object) WITH.invokeExact(configuration, factory);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

package taskmeter.carrier;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;

/** API of JDK 25: scoped values (JEP 506). Their type is {@code Object} here, because JDK 17 has no type for them. */
public final class Java25 {

  /** Whether this JVM has the API. On JDK 21 to 24 it is a preview, which is not measured. */
  public static final boolean PRESENT =
      Runtime.version().feature() >= 25 && NewerApi.has("java.lang.ScopedValue", "newInstance");

  private static final String SCOPED = "java.lang.ScopedValue";
  private static final String BINDING = "java.lang.ScopedValue$Carrier";

  private static final MethodHandle NEW;
  private static final MethodHandle GET;
  private static final MethodHandle WHERE;
  private static final MethodHandle RUN;

  static {
    Class<?> scoped = NewerApi.type(SCOPED);
    Class<?> binding = NewerApi.type(BINDING);
    NEW = NewerApi.ofStatic(scoped, "newInstance", methodType(scoped), methodType(Object.class));
    GET = NewerApi.ofVirtual(SCOPED, "get", methodType(Object.class), methodType(Object.class, Object.class));
    WHERE = NewerApi.ofStatic(scoped, "where", methodType(binding, scoped, Object.class),
        methodType(Object.class, Object.class, Object.class));
    RUN = NewerApi.ofVirtual(BINDING, "run", methodType(void.class, Runnable.class),
        methodType(void.class, Object.class, Runnable.class));
  }

  private Java25() {}

  /** Calls {@code ScopedValue.newInstance()}. */
  public static Object newScopedValue() {
    try {
      return (Object) NEW.invokeExact();
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code scoped.get()}. */
  public static Object get(Object scoped) {
    try {
      return (Object) GET.invokeExact(scoped);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }

  /** Calls {@code ScopedValue.where(scoped, value).run(task)}. */
  public static void runWhere(Object scoped, Object value, Runnable task) {
    try {
      RUN.invokeExact((Object) WHERE.invokeExact(scoped, value), task);
    } catch (Throwable thrown) {
      throw NewerApi.unchecked(thrown);
    }
  }
}

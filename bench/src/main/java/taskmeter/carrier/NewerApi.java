package taskmeter.carrier;

import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.throwException;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Finds the API of newer JDKs as method handles. In {@code static final} fields the handles are constants for the
 * compiler, which makes direct calls of them. The handle of a missing method throws {@link
 * UnsupportedOperationException} when it is called.
 */
public final class NewerApi {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private NewerApi() {}

  /** The class with this name; {@code Object} if this JDK does not have it. */
  public static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      return Object.class;
    }
  }

  /** Whether a public class has a public method with this name and exactly these parameters. */
  public static boolean has(String className, String methodName, Class<?>... parameters) {
    try {
      Class.forName(className).getMethod(methodName, parameters);
      return true;
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      return false;
    }
  }

  /** Finds a constructor and adapts it to the type {@code adapted}. */
  public static MethodHandle ofConstructor(Class<?> owner, MethodType type, MethodType adapted) {
    return find(() -> LOOKUP.findConstructor(owner, type), owner + ".<init>", adapted);
  }

  /** Finds a static method and adapts it to the type {@code adapted}. */
  public static MethodHandle ofStatic(Class<?> owner, String name, MethodType type, MethodType adapted) {
    return find(() -> LOOKUP.findStatic(owner, name, type), owner + "." + name, adapted);
  }

  /** Finds an instance method and adapts it to the type {@code adapted}, whose first parameter is the receiver. */
  public static MethodHandle ofVirtual(String owner, String name, MethodType type, MethodType adapted) {
    return find(() -> LOOKUP.findVirtual(Class.forName(owner), name, type), owner + "." + name, adapted);
  }

  private static MethodHandle find(Search search, String name, MethodType adapted) {
    try {
      return search.run().asType(adapted);
    } catch (ReflectiveOperationException e) {
      var missing = new UnsupportedOperationException(name + ": not in this JDK");
      var thrower = throwException(adapted.returnType(), UnsupportedOperationException.class);
      return dropArguments(insertArguments(thrower, 0, missing), 0, adapted.parameterList());
    }
  }

  /** Converts what a handle throws to an unchecked exception, because the calling methods declare none. */
  public static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error) {
      throw (Error) thrown;
    }
    return thrown instanceof RuntimeException
        ? (RuntimeException) thrown
        : new IllegalStateException(thrown);
  }

  private interface Search {
    MethodHandle run() throws ReflectiveOperationException;
  }
}

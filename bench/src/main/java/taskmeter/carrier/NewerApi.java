package taskmeter.carrier;

import static java.lang.invoke.MethodHandles.dropArguments;
import static java.lang.invoke.MethodHandles.insertArguments;
import static java.lang.invoke.MethodHandles.throwException;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Finds what a newer JDK has. Kept in {@code static final} fields, the handles are constants to the compiler and
 * fold to a direct call; what is missing throws {@link UnsupportedOperationException} when it is called.
 */
final class NewerApi {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

  private NewerApi() {}

  static boolean has(String className, String methodName) {
    try {
      for (var method : Class.forName(className).getMethods()) {
        if (method.getName().equals(methodName)) {
          return true;
        }
      }
      return false;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** A static method, seen as {@code seen}. */
  static MethodHandle ofStatic(Class<?> owner, String name, MethodType type, MethodType seen) {
    return find(() -> LOOKUP.findStatic(owner, name, type), owner + "." + name, seen);
  }

  /** An instance method whose receiver is the first argument of {@code seen}. */
  static MethodHandle ofVirtual(String owner, String name, MethodType type, MethodType seen) {
    return find(() -> LOOKUP.findVirtual(Class.forName(owner), name, type), owner + "." + name, seen);
  }

  private static MethodHandle find(Search search, String name, MethodType seen) {
    try {
      return search.run().asType(seen);
    } catch (ReflectiveOperationException e) {
      var missing = new UnsupportedOperationException(name + ": not in this JDK");
      var thrower = throwException(seen.returnType(), UnsupportedOperationException.class);
      return dropArguments(insertArguments(thrower, 0, missing), 0, seen.parameterList());
    }
  }

  /** What a handle throws, as an unchecked exception: these methods declare none. */
  static RuntimeException unchecked(Throwable thrown) {
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

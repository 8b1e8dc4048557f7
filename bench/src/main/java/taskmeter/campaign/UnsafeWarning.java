package taskmeter.campaign;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.util.Utils;

/**
 * The JVM's warning of JMH's first call of {@code sun.misc.Unsafe} (from JDK 24 on, JEP 498), in this JVM: four lines
 * in the midst of the progress that no user can do anything about. Forks get an option instead, but a program that is
 * started with {@code java -jar} cannot give itself one.
 */
final class UnsafeWarning {
  private final boolean anyField = true;

  private UnsafeWarning() {
  }

  /** Brings about that first call where nobody hears it. */
  static void silence() {
    PrintStream err = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      Utils.getOffset(UnsafeWarning.class, "anyField");
    } finally {
      System.setErr(err);
    }
  }
}

package taskmeter.report.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts the program if the JVM is new enough. It is compiled for Java 8, because an older JVM would answer the program
 * itself with a stack trace.
 */
public final class Launcher {

  private static final int OLDEST = 21;
  private static final int WRONG_USE = 2;
  private static final String PROGRAM = "taskmeter.report.Main";

  private Launcher() {}

  public static void main(String[] arguments) throws Throwable {
    String complaint = complaint(System.getProperty("java.specification.version"), System.getProperty("java.home"));
    if (!complaint.isEmpty()) {
      System.err.println(complaint);
      System.exit(WRONG_USE);
    }
    try {
      Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns what is wrong with a JVM, {@code 1.8} or {@code 17}; nothing if it is new enough. */
  static String complaint(String version, String home) {
    return Double.parseDouble(version) >= OLDEST ? "" : "java: found Java " + version + " in " + home + "; expected "
        + OLDEST + " or later; start the program with the java of a newer JDK";
  }
}

package taskmeter.campaign.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One frame of a stack. A method that the compiler inlined has no frame of its own.
 *
 * @param name without addresses, parameters and the type of the result
 * @param kind the kind of code
 */
record Frame(String name, CodeKind kind) {

  /** {@code 7f768b940438 void example.Task.run() (/tmp/perf-4711.map)}; the name may contain spaces. */
  private static final Pattern LINE = Pattern.compile("\\s*\\p{XDigit}+ (?<name>.*) \\((?<file>[^()]*|.*\\))\\)");
  private static final Pattern OFFSET = Pattern.compile("\\+0x\\p{XDigit}+$");
  /** The file that a JVM or CPython writes for perf. */
  private static final Pattern MAP = Pattern.compile(".*/perf-\\d+\\.map");
  private static final Pattern JAVA = Pattern.compile("\\S+ (?<method>\\S+\\.[^\\s(]+)\\(.*\\).*");
  /** A hidden class has an address in its name: {@code $$Lambda/0x000000008f033fd0}, with a number on JDK 17. */
  private static final Pattern HIDDEN = Pattern.compile("(\\$\\$Lambda)\\$\\d+|[/.+]0x\\p{XDigit}+");
  /** {@code py::run_forever:/usr/lib/python3.12/asyncio/base_events.py}. */
  private static final Pattern PYTHON = Pattern.compile("py::(?<function>[^:]*):(?:.*/)?(?<file>.*)");
  private static final String UNKNOWN = "[unknown]";

  /** An address in no file. */
  static final Frame NO_CODE = new Frame(UNKNOWN, CodeKind.NATIVE);

  /** The kind of code, with the suffix that flame graphs color it by. */
  enum CodeKind {
    JAVA("_[j]"), PYTHON("_[j]"), KERNEL("_[k]"), NATIVE("");

    private final String suffix;

    CodeKind(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * Parses a line of a stack: an address, a name, and the file in parentheses.
   *
   * @throws IllegalArgumentException for any other line
   */
  static Frame parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("perf script: found " + line + "; expected an address, a name and (a file)");
    }
    String file = parts.group("file");
    String name = OFFSET.matcher(parts.group("name")).replaceFirst("");
    if (MAP.matcher(file).matches()) {
      return compiled(name);
    }
    if (name.equals(UNKNOWN)) {
      String library = file.substring(file.lastIndexOf('/') + 1);
      return new Frame(library.startsWith("[") ? library : "[" + library + "]", CodeKind.NATIVE);
    }
    boolean kernel = file.startsWith("[kernel") || file.endsWith(".ko");
    return new Frame(safe(name), kernel ? CodeKind.KERNEL : CodeKind.NATIVE);
  }

  /** Code that the JVM or CPython generated. */
  private static Frame compiled(String name) {
    Matcher java = JAVA.matcher(name);
    if (java.matches()) {
      return new Frame(safe(HIDDEN.matcher(java.group("method")).replaceAll("$1")), CodeKind.JAVA);
    }
    Matcher python = PYTHON.matcher(name);
    return python.matches() ? new Frame(safe(python.group("function") + " " + python.group("file")), CodeKind.PYTHON)
        : new Frame(safe(name), CodeKind.NATIVE);
  }

  /** Collapsed stacks separate frames by semicolons. */
  private static String safe(String name) {
    return name.replace(';', ':');
  }

  /** The name with the suffix of its kind: {@code java.lang.VirtualThread.run_[j]}. */
  String collapsed() {
    return name + kind.suffix;
  }
}

package taskmeter.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The code that C2 generates for some methods, from {@code -XX:CompileCommand=print} of a separate JVM. It needs no
 * disassembler: without one the JVM prints sizes and raw code.
 */
final class CompiledCode {

  private static final Pattern METHOD = Pattern.compile("Compiled method \\(c2\\).* (\\S+)::(\\S+) \\(\\d+ bytes\\)");
  private static final Pattern SIZE = Pattern.compile(" main code +\\[.*\\] = (\\d+)");

  /** The size of a method's main code in bytes, and the JVM's output for it. */
  record Method(int bytes, String print) {

    /** Whether the code calls another Java method. */
    boolean callsJava() {
      return Pattern.compile("\\{(static_call|optimized virtual_call|virtual_call)").matcher(print).find();
    }
  }

  private CompiledCode() {}

  private static final long LIMIT_S = 60;

  /** The compiler commands that JMH generated, and passes to each fork. */
  static String jmhHints() {
    return "-XX:CompileCommandFile=" + CompiledCode.class.getResource("/META-INF/CompilerHints").getPath();
  }

  /** Compiler commands that keep each method behind a call. */
  static List<String> notInlined(Class<?> owner, List<String> methods) {
    return methods.stream().map(method -> "-XX:CompileCommand=dontinline," + owner.getName() + "::" + method).toList();
  }

  /** Runs a main class, and returns the last code of each of these methods of {@code owner}. */
  static Map<String, Method> of(Class<?> main, Class<?> owner, List<String> methods, List<String> commands)
      throws Exception {
    var command = new ArrayList<String>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UnlockDiagnosticVMOptions", "-XX:-TieredCompilation", "-Xbatch", "-XX:CompileCommand=quiet"));
    for (var method : methods) {
      command.add("-XX:CompileCommand=print," + owner.getName() + "::" + method);
    }
    command.addAll(commands);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    var printed = Files.createTempFile("code", ".txt");
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
      boolean ended = process.waitFor(LIMIT_S, TimeUnit.SECONDS);
      process.destroyForcibly();
      var output = Files.readString(printed, StandardCharsets.UTF_8);
      if (!ended || process.exitValue() != 0) {
        throw new IOException((ended ? "" : "no end within " + LIMIT_S + " s\n") + output);
      }
      return parsed(output);
    } finally {
      Files.delete(printed);
    }
  }

  private static Map<String, Method> parsed(String output) {
    var found = new HashMap<String, Method>();
    for (var print : output.split("=+ C2-compiled nmethod =+")) {
      var method = METHOD.matcher(print);
      var size = SIZE.matcher(print);
      if (method.find() && size.find()) {
        found.put(method.group(2), new Method(Integer.parseInt(size.group(1)), print));
      }
    }
    return found;
  }
}

package taskmeter.campaign.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import taskmeter.campaign.cell.RuntimeKind;

/**
 * Writes the threads of another process to a file. {@code jcmd Thread.dump_to_file} includes virtual threads (JEP 444);
 * if it fails, SIGQUIT makes a JVM print its platform threads, and the script of a CPython the stack of each thread.
 */
final class ThreadDump {

  /** Longer than jcmd's own timeout of ten seconds, after which it cleans up. */
  private static final long ATTACH_S = 15;
  private static final long PRINT_MS = 1_000;

  private ThreadDump() {}

  /**
   * Writes the stack traces of all threads.
   *
   * @param kind the kind of the runtime
   * @param processes the processes, usually one
   * @param file the file to write; its folder is created
   * @param printed the output of the processes so far
   * @return whether the file has any contents
   */
  static boolean of(RuntimeKind kind, Collection<ProcessHandle> processes, Path file,
      Supplier<List<String>> printed) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    for (ProcessHandle process : processes) {
      if (kind != RuntimeKind.JDK || !byJcmd(process, file)) {
        bySignal(process, file, printed);
      }
    }
    return Files.exists(file) && Files.size(file) > 0;
  }

  private static boolean byJcmd(ProcessHandle process, Path file) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    return Files.isExecutable(jcmd)
        && run(jcmd.toString(), Long.toString(process.pid()), "Thread.dump_to_file", "-overwrite",
            file.toAbsolutePath().toString())
        && Files.exists(file);
  }

  static void bySignal(ProcessHandle process, Path file, Supplier<List<String>> printed)
      throws IOException, InterruptedException {
    int before = printed.get().size();
    if (run("kill", "-QUIT", Long.toString(process.pid()))) {
      Thread.sleep(PRINT_MS);
      List<String> lines = printed.get();
      Files.write(file, lines.subList(Math.min(before, lines.size()), lines.size()), StandardCharsets.UTF_8);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor(ATTACH_S, TimeUnit.SECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly();
    return false;
  }
}

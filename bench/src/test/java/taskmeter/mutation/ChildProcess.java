package taskmeter.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import taskmeter.CompiledTree;

/**
 * The exit code and the output of a child process.
 *
 * @param exit the exit code; empty if the process was killed at its limit
 * @param output all output
 */
record ChildProcess(OptionalInt exit, String output) {

  /** Runs a JVM with these classes instead of the program's. */
  static ChildProcess java(Path classes, Path folder, Duration limit, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dtaskmeter.queue=fifo",
        "-Djmh.ignoreLock=true", "-Doptions.of.bench=" + System.getProperty("options.of.bench", ""),
        "-Djava.io.tmpdir=" + folder, "-cp", CompiledTree.classPathInPlaceOfTheProgram(classes), main.getName()));
    command.addAll(arguments);
    return run(command, Path.of("").toAbsolutePath(), folder, limit);
  }

  /** Runs a command until it ends. After the limit it is killed with all processes that it has started. */
  static ChildProcess run(List<String> command, Path directory, Path folder, Duration limit)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
        .redirectOutput(printed.toFile()).start();
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    return new ChildProcess(ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(),
        Files.readString(printed, StandardCharsets.UTF_8));
  }
}

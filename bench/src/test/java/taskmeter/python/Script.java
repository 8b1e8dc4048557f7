package taskmeter.python;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import taskmeter.protocol.CellLine;
import taskmeter.protocol.Lines;

/**
 * The script, or a changed copy of it.
 *
 * @param folder the folder that a Python runs
 */
record Script(Path folder) {

  private static final long MOST_SECONDS = 60;

  /** Returns the script in the resources of the program. */
  static Script ofTheProgram() {
    try {
      // The name of the folder alone would find the package of this test
      URL main = Objects.requireNonNull(Lines.class.getResource("/taskmeter/python/__main__.py"));
      return new Script(Path.of(main.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The result of a run.
   *
   * @param exit the exit code
   * @param output the lines of standard output
   * @param errors the lines of standard error
   * @param evidence the lines of the evidence file
   */
  record Result(int exit, List<String> output, List<String> errors, List<String> evidence) {

    /** Returns all records of the type. */
    static <R extends Record> List<R> read(Class<R> type, List<String> lines) {
      return lines.stream().filter(line -> Lines.holds(type, line)).map(line -> Lines.read(type, line)).toList();
    }

    /** Returns the only record of the type in the evidence file. */
    <R extends Record> R recorded(Class<R> type) {
      List<R> found = read(type, evidence);
      if (found.size() != 1) {
        throw new AssertionError("found " + found + "; expected one " + type.getSimpleName() + "; " + errors);
      }
      return found.getFirst();
    }
  }

  /**
   * Returns a copy in another folder with one text replaced.
   *
   * @throws IllegalArgumentException if the file does not have the text exactly once
   */
  Script with(Path copy, String file, String found, String instead) throws IOException {
    try (Stream<Path> sources = Files.walk(folder)) {
      for (Path source : sources.filter(each -> each.toString().endsWith(".py")).toList()) {
        Path target = copy.resolve(folder.relativize(source).toString());
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
      }
    }
    Path changed = copy.resolve("taskmeter").resolve(file);
    String text = Files.readString(changed);
    int at = text.indexOf(found);
    if (at < 0 || text.indexOf(found, at + 1) >= 0) {
      throw new IllegalArgumentException(file + ": found '" + found + "' " + (at < 0 ? "nowhere" : "more than once")
          + "; expected once; correct the mutation");
    }
    Files.writeString(changed, text.substring(0, at) + instead + text.substring(at + found.length()));
    return new Script(copy);
  }

  Result probe(Pythons.Python python, Path temporary) throws Exception {
    return run(python, temporary, "probe");
  }

  /** Returns all cells of the probe. */
  List<CellLine> cells(Pythons.Python python, Path temporary) throws Exception {
    return Result.read(CellLine.class, probe(python, temporary).output());
  }

  /** Measures a cell for a few milliseconds. The scores are meaningless. */
  Result measure(Pythons.Python python, Path temporary, String benchmark, String parameters, String... more)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("measure", "--benchmark=" + benchmark,
        "--parameters=" + parameters,
        "--warmup=1x3ms", "--measurement=2x3ms", "--evidence=" + temporary.resolve("evidence.txt")));
    arguments.addAll(Arrays.asList(more));
    return run(python, temporary, arguments.toArray(String[]::new));
  }

  /** Runs the script with these arguments. */
  Result run(Pythons.Python python, Path temporary, String... arguments) throws Exception {
    return run(python, List.of("-I", "-B"), temporary, arguments);
  }

  /** Runs the script with these arguments, and Python with the options {@code own}. */
  Result run(Pythons.Python python, List<String> own, Path temporary, String... arguments) throws Exception {
    Path output = temporary.resolve("output.txt");
    Path errors = temporary.resolve("errors.txt");
    Path evidence = temporary.resolve("evidence.txt");
    Files.deleteIfExists(evidence);
    List<String> command = new ArrayList<>(List.of(python.executable().toString()));
    command.addAll(own);
    command.add(folder.toString());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile())
        .start();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(command + ": did not end within " + MOST_SECONDS + " s");
      }
      return new Result(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors),
          Files.exists(evidence) ? Files.readAllLines(evidence) : List.of());
    } finally {
      process.destroyForcibly();
    }
  }
}

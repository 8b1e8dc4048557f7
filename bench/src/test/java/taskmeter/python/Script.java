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
 * @param folder the one that a Python runs
 */
record Script(Path folder) {

  private static final long MOST_SECONDS = 60;

  /** As the program has it among its resources. */
  static Script ofTheProgram() {
    try {
      // The folder's own name would find this package
      URL main = Objects.requireNonNull(Lines.class.getResource("/taskmeter/python/__main__.py"));
      return new Script(Path.of(main.toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a run of it left.
   *
   * @param exit its exit code
   * @param printed the lines of its output
   * @param complained the lines of its errors
   * @param evidence the lines of the evidence file
   */
  record Result(int exit, List<String> printed, List<String> complained, List<String> evidence) {

    /** All records of that type. */
    static <R extends Record> List<R> read(Class<R> type, List<String> lines) {
      return lines.stream().filter(line -> Lines.holds(type, line)).map(line -> Lines.read(type, line)).toList();
    }

    /** The only record of that type in the evidence file. */
    <R extends Record> R testimony(Class<R> type) {
      List<R> found = read(type, evidence);
      if (found.size() != 1) {
        throw new AssertionError("found " + found + ", expected one " + type.getSimpleName() + "; " + complained);
      }
      return found.getFirst();
    }
  }

  /**
   * A copy in another folder with one text replaced.
   *
   * @throws IllegalArgumentException where the text is not there, or more than once
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
          + ", allowed is once; correct the mutation");
    }
    Files.writeString(changed, text.substring(0, at) + instead + text.substring(at + found.length()));
    return new Script(copy);
  }

  Result probe(Pythons.Python python, Path temporary) throws Exception {
    return run(python, temporary, "probe");
  }

  /** All cells that the probe names. */
  List<CellLine> cells(Pythons.Python python, Path temporary) throws Exception {
    return Result.read(CellLine.class, probe(python, temporary).printed());
  }

  /** Measures a cell, too short for a score that means anything. */
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

  /** Runs the script with these arguments, and Python with those of its own. */
  Result run(Pythons.Python python, List<String> own, Path temporary, String... arguments) throws Exception {
    Path printed = temporary.resolve("printed.txt");
    Path complained = temporary.resolve("complained.txt");
    Path evidence = temporary.resolve("evidence.txt");
    Files.deleteIfExists(evidence);
    List<String> command = new ArrayList<>(List.of(python.executable().toString()));
    command.addAll(own);
    command.add(folder.toString());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(complained.toFile())
        .start();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError(command + ": did not end within " + MOST_SECONDS + " s");
      }
      return new Result(process.exitValue(), Files.readAllLines(printed), Files.readAllLines(complained),
          Files.exists(evidence) ? Files.readAllLines(evidence) : List.of());
    } finally {
      process.destroyForcibly();
    }
  }
}

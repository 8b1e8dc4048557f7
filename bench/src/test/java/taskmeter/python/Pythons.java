package taskmeter.python;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The CPythons of this machine, one for each feature release. */
final class Pythons {

  /** The first that the script runs on. */
  static final int FIRST_MEASURED = 11;

  /** The first with an eager start. */
  static final int FIRST_EAGER = 12;

  private static final String QUESTION =
      "import platform, sys; print(platform.python_implementation(), *sys.version_info[:2])";
  private static final TreeMap<Integer, Python> FOUND = find();

  /**
   * A CPython 3.
   *
   * @param minor 12 for CPython 3.12
   */
  record Python(int minor, Path executable) {

    boolean eager() {
      return minor >= FIRST_EAGER;
    }

    @Override
    public String toString() {
      return "CPython 3." + minor;
    }
  }

  private Pythons() {}

  /** The oldest and the newest that can be measured; the test is skipped where there is none. */
  static List<Python> oldestAndNewest() {
    Map<Integer, Python> measured = FOUND.tailMap(FIRST_MEASURED);
    assumeFalse(measured.isEmpty(), "found no CPython 3.11 or later in pyenv, /usr/bin and PATH; install one to test "
        + "the Python script");
    return Stream.of(FOUND.ceilingEntry(FIRST_MEASURED), FOUND.lastEntry()).map(Map.Entry::getValue).distinct()
        .toList();
  }

  /** The newest. */
  static Python newest() {
    return oldestAndNewest().getLast();
  }

  /** One that is too old; the test is skipped where there is none. */
  static Python tooOld() {
    assumeFalse(FOUND.headMap(FIRST_MEASURED).isEmpty(), "found no CPython 3 before 3.11 in pyenv, /usr/bin and PATH");
    return FOUND.lowerEntry(FIRST_MEASURED).getValue();
  }

  private static TreeMap<Integer, Python> find() {
    TreeMap<Integer, Python> found = new TreeMap<>();
    for (Path folder : folders()) {
      try (DirectoryStream<Path> candidates = Files.newDirectoryStream(folder, "python3*")) {
        for (Path candidate : candidates) {
          String name = candidate.getFileName().toString();
          if (name.matches("python3(\\.\\d+)?") && Files.isExecutable(candidate)) {
            ask(candidate, found);
          }
        }
      } catch (IOException none) {
        // A folder of PATH may be gone
      }
    }
    return found;
  }

  private static List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    Path pyenv = Path.of(System.getenv().getOrDefault("PYENV_ROOT", System.getProperty("user.home") + "/.pyenv"));
    try (Stream<Path> versions = Files.list(pyenv.resolve("versions"))) {
      versions.sorted().map(version -> version.resolve("bin")).forEach(folders::add);
    } catch (IOException noPyenv) {
      // Then those below
    }
    folders.add(Path.of("/usr/bin"));
    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(name -> !name.isEmpty())
        .map(Path::of).forEach(folders::add);
    return folders.stream().distinct().filter(Files::isDirectory).toList();
  }

  private static void ask(Path executable, Map<Integer, Python> found) throws IOException {
    Process process = new ProcessBuilder(executable.toString(), "-I", "-c", QUESTION)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      String answer = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor(10, TimeUnit.SECONDS) && answer.matches("CPython 3 \\d+")) {
        int minor = Integer.parseInt(answer.substring(answer.lastIndexOf(' ') + 1));
        found.putIfAbsent(minor, new Python(minor, executable));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}

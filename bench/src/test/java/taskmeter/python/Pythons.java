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

  /** The first feature release that the script supports. */
  static final int FIRST_MEASURED = 11;

  /** The first feature release with an eager start. */
  static final int FIRST_EAGER = 12;

  private static final String PRINT_VERSION =
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

  /** Returns the oldest and the newest supported CPython. Skips the test if there is none. */
  static List<Python> oldestAndNewest() {
    Map<Integer, Python> measured = FOUND.tailMap(FIRST_MEASURED);
    assumeFalse(measured.isEmpty(), "found no CPython 3.11 or later in pyenv, /usr/bin and PATH; install one to test "
        + "the Python script");
    return Stream.of(FOUND.ceilingEntry(FIRST_MEASURED), FOUND.lastEntry()).map(Map.Entry::getValue).distinct()
        .toList();
  }

  /** Returns the newest CPython. */
  static Python newest() {
    return oldestAndNewest().getLast();
  }

  /** Returns a CPython that is too old. Skips the test if there is none. */
  static Python tooOld() {
    assumeFalse(FOUND.headMap(FIRST_MEASURED).isEmpty(),
        "found no CPython 3 before 3.11 in pyenv, /usr/bin and PATH; install one to test that it is rejected");
    return FOUND.lowerEntry(FIRST_MEASURED).getValue();
  }

  private static TreeMap<Integer, Python> find() {
    TreeMap<Integer, Python> found = new TreeMap<>();
    for (Path folder : folders()) {
      try (DirectoryStream<Path> candidates = Files.newDirectoryStream(folder, "python3*")) {
        for (Path candidate : candidates) {
          String name = candidate.getFileName().toString();
          if (name.matches("python3(\\.\\d+)?") && Files.isExecutable(candidate)) {
            addIfCPython(candidate, found);
          }
        }
      } catch (IOException none) {
        // A folder of PATH may be missing
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
      // Without pyenv the other folders remain
    }
    folders.add(Path.of("/usr/bin"));
    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(name -> !name.isEmpty())
        .map(Path::of).forEach(folders::add);
    return folders.stream().distinct().filter(Files::isDirectory).toList();
  }

  private static void addIfCPython(Path executable, Map<Integer, Python> found) throws IOException {
    Process process = new ProcessBuilder(executable.toString(), "-I", "-c", PRINT_VERSION)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      String output = new String(process.getInputStream().readAllBytes()).strip();
      if (process.waitFor(10, TimeUnit.SECONDS) && output.matches("CPython 3 \\d+")) {
        int minor = Integer.parseInt(output.substring(output.lastIndexOf(' ') + 1));
        found.putIfAbsent(minor, new Python(minor, executable));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}

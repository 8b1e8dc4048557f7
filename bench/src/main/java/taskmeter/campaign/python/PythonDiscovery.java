package taskmeter.campaign.python;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import taskmeter.campaign.message.UsageException;
import taskmeter.protocol.Lines;
import taskmeter.protocol.PythonFacts;

/**
 * Finds CPythons in {@code PATH}, in pyenv's versions, and in {@code /usr/bin}.
 *
 * @param found those that can be measured, in the order of the places
 * @param searched the folders that were searched
 */
public record PythonDiscovery(List<CPython> found, List<Path> searched) {

  private static final String NAMES = "python3(\\.\\d+t?)?";
  private static final Path USUAL = Path.of("/usr/bin");

  public PythonDiscovery {
    found = List.copyOf(found);
    searched = List.copyOf(searched);
  }

  /** Searches this machine. */
  public static PythonDiscovery discover(PythonScript script) {
    return discover(script, System.getenv(), System.getProperty("user.home"));
  }

  static PythonDiscovery discover(PythonScript script, Map<String, String> environment, String userHome) {
    List<Path> folders = folders(environment, userHome);
    Map<Path, Set<String>> commands = new LinkedHashMap<>();
    folders.forEach(folder -> candidates(folder).forEach(candidate -> commands
        .computeIfAbsent(real(candidate), each -> new TreeSet<>()).add(candidate.getFileName().toString())));
    return new PythonDiscovery(probeAll(commands, script), folders);
  }

  /** The CPython in this file, which may be outside of the usual places. */
  static CPython at(Path executable, PythonScript script) throws InterruptedException {
    List<String> lines = PythonProbe.lines(executable, script);
    PythonFacts facts = lines.stream().filter(line -> Lines.holds(PythonFacts.class, line)).findFirst()
        .map(line -> Lines.read(PythonFacts.class, line))
        .orElseThrow(() -> new UsageException(executable + ": its output has no version"));
    return new CPython(executable, Set.of(executable.getFileName().toString()), facts);
  }

  private static List<Path> folders(Map<String, String> environment, String userHome) {
    Stream<Path> path = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(PythonDiscovery::folder);
    String pyenv = Optional.ofNullable(environment.get("PYENV_ROOT")).filter(root -> !root.isBlank())
        .orElse(userHome + "/.pyenv");
    return Stream.of(path, folder(pyenv + "/versions").flatMap(PythonDiscovery::versions), Stream.of(USUAL))
        .flatMap(each -> each).distinct().toList();
  }

  private static Stream<Path> folder(String text) {
    try {
      return Stream.of(Path.of(text)).filter(Path::isAbsolute).filter(Files::isDirectory);
    } catch (InvalidPathException notInThisLocale) {
      return Stream.of();
    }
  }

  /** The programs of each version, the oldest first: 3.9 before 3.13. */
  private static Stream<Path> versions(Path folder) {
    try (Stream<Path> versions = Files.list(folder)) {
      return versions.map(version -> version.resolve("bin")).filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }

  private static List<Path> candidates(Path folder) {
    List<Path> candidates = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "python3*")) {
      files.forEach(candidates::add);
    } catch (IOException unreadable) {
      return List.of();
    }
    return candidates.stream().filter(file -> file.getFileName().toString().matches(NAMES))
        .filter(Files::isExecutable).sorted(Comparator.naturalOrder()).toList();
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException unreadable) {
      return file;
    }
  }

  /** Each program once: the script of a version manager runs one that is found in its own folder too. */
  private static List<CPython> probeAll(Map<Path, Set<String>> commands, PythonScript script) {
    Map<Path, CPython> found = new LinkedHashMap<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<Path, Future<Optional<CPython>>> probes = new LinkedHashMap<>();
      commands.keySet().forEach(file -> probes.put(file, threads.submit(() -> probed(file, script))));
      probes.forEach((file, probe) -> result(probe).ifPresent(python ->
          found.merge(real(Path.of(python.facts().executable())), new CPython(
              Path.of(python.facts().executable()), commands.get(file), python.facts()), PythonDiscovery::same)));
    }
    return List.copyOf(found.values());
  }

  private static CPython same(CPython first, CPython later) {
    Set<String> commands = new TreeSet<>(first.commands());
    commands.addAll(later.commands());
    return new CPython(first.executable(), commands, first.facts());
  }

  private static Optional<CPython> probed(Path executable, PythonScript script) throws InterruptedException {
    try {
      return Optional.of(at(executable, script));
    } catch (UsageException unsupported) {
      return Optional.empty();
    }
  }

  private static Optional<CPython> result(Future<Optional<CPython>> probe) {
    try {
      return probe.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("probing a CPython failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while probing CPythons", e);
    }
  }
}

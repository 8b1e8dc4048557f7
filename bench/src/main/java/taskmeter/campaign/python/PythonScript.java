package taskmeter.campaign.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.campaign.program.ProgramClasses;

/**
 * The script that a CPython runs, in a folder of its own. It needs Python's standard library only.
 *
 * @param folder the folder that a CPython runs
 */
public record PythonScript(Path folder) {

  /** The script's place in this program. */
  public static final String RESOURCE = "taskmeter/python";

  private static final String MAIN = "__main__.py";

  /** Unpacks the script of this program to a temporary folder, which is deleted when this JVM ends. */
  public static PythonScript unpacked() {
    try (ProgramClasses program = ProgramClasses.open()) {
      Path source = program.path().resolve(RESOURCE);
      Path target = Files.createTempDirectory("taskmeter-python");
      target.toFile().deleteOnExit();
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".py")).sorted().toList()) {
          copy(file, target, source.relativize(file).toString());
        }
      }
      if (!Files.exists(target.resolve(MAIN))) {
        throw new IllegalStateException(source + ": found no " + MAIN + "; build again");
      }
      return new PythonScript(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path file, Path target, String name) throws IOException {
    Path copy = target.resolve(name);
    for (Path folder = copy.getParent(); !folder.equals(target); folder = folder.getParent()) {
      // Folders are deleted in the reverse order, so that each is empty by then
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        folder.toFile().deleteOnExit();
      }
    }
    Files.copy(file, copy);
    copy.toFile().deleteOnExit();
  }

  /** The command line that runs the script: isolated from the environment, and without files of bytecode. */
  public List<String> command(Path executable, List<String> options, List<String> arguments) {
    return Stream.of(List.of(executable.toString()), options, List.of("-I", "-B", folder.toString()), arguments)
        .flatMap(List::stream).toList();
  }
}

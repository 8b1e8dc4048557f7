package taskmeter.campaign.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.protocol.Lines;
import taskmeter.protocol.PythonFacts;

/** Finds programs that answer as a CPython does. */
class PythonDiscoveryTest {

  private static final PythonScript SCRIPT = new PythonScript(Path.of("/nowhere"));

  @TempDir
  private Path folder;

  private Path program(String file, String script) throws IOException {
    Path program = folder.resolve(file);
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }

  private static String answer(String executable, String version) {
    return "printf '%s\\n' '" + Lines.write(new PythonFacts(version.substring(0, version.lastIndexOf('.')), version,
        "CPython", "main", "GCC", executable, List.of(), false, true, false, false, true, 2, List.of())) + "'";
  }

  private List<CPython> found() {
    return PythonDiscovery.discover(SCRIPT, Map.of("PATH", folder.resolve("shims") + ":/no/such/folder", "PYENV_ROOT",
        folder.resolve("pyenv").toString()), folder.toString()).found().stream()
        .filter(each -> each.executable().startsWith(folder)).toList();
  }

  @Test
  void programsAreFoundOnTheSearchPathAndInPyenv() throws IOException {
    Path first = folder.resolve("shims/python3.12");
    program("shims/python3.12", answer(first.toString(), "3.12.1"));
    Path second = folder.resolve("pyenv/versions/3.13.0/bin/python3.13");
    program("pyenv/versions/3.13.0/bin/python3.13", answer(second.toString(), "3.13.0"));
    program("pyenv/versions/3.13.0/bin/python3.13-config", answer("/config", "3.13.0"));
    assertEquals(List.of(first, second), found().stream().map(CPython::executable).toList());
  }

  @Test
  void aShimIsTheProgramThatItRuns() throws IOException {
    Path real = folder.resolve("pyenv/versions/3.13.0/bin/python3.13");
    program("pyenv/versions/3.13.0/bin/python3.13", answer(real.toString(), "3.13.0"));
    program("shims/python3", answer(real.toString(), "3.13.0"));
    Files.createSymbolicLink(real.resolveSibling("python3"), real);
    List<CPython> found = found();
    assertEquals(List.of(real), found.stream().map(CPython::executable).toList());
    assertEquals(Set.of("python3", "python3.13"), found.getFirst().commands());
  }

  @Test
  void programsThatFailAreNotFound() throws IOException {
    program("shims/python3.9", "exit 2");
    program("shims/python3.12", "echo hello");
    assertEquals(List.of(), found());
  }
}

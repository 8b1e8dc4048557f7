package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.program.ProgramClasses;

class CodeDigestTest {

  private final SequencedMap<String, String> code = new LinkedHashMap<>();

  @TempDir
  private Path folder;
  private int trees;
  private String before;

  @BeforeEach
  void write() throws IOException {
    code.put("taskmeter/scenario/task/Barrier.class", "meets");
    code.put("taskmeter/scenario/jmh_generated/Meeting_latch.class", "loops");
    code.put("taskmeter/carrier/Carrier.class", "carries");
    code.put("taskmeter/carrier/Tasks.class", "joins");
    code.put("taskmeter/profiler/CountProfiler.class", "counts");
    code.put("taskmeter/python/__main__.py", "runs");
    code.put("META-INF/BenchmarkList", "list");
    code.put("META-INF/CompilerHints", "hints");
    code.put("taskmeter/protocol/Lines.class", "speaks");
    code.put("taskmeter/campaign/inject/InjectedLoops.class", "repeats");
    for (String starter : List.of("JmhFork", "PythonFork", "ForkOutput", "ForkCheck", "ForkOutcomes",
        "JvmCheck", "PythonCheck", "ClassArchive", "JavaShim")) {
      code.put("taskmeter/campaign/fork/" + starter + ".class", starter);
    }
    code.put("org/openjdk/jmh/runner/Runner.class", "runs");
    before = digest();
  }

  private String digest() throws IOException {
    return digest(written(code, folder.resolve("tree-" + trees++)));
  }

  private static String digest(Path root) throws IOException {
    return CodeDigest.of(root, root);
  }

  private static Path written(Map<String, String> files, Path root) throws IOException {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = root.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    return root;
  }

  @Test
  void foldersAndJarsHaveTheSameDigest() throws IOException {
    assertTrue(before.matches("[0-9a-f]{64}"), before);
    assertEquals(before, digest());
    SequencedMap<String, String> reversed = new LinkedHashMap<>();
    code.reversed().forEach(reversed::put);
    assertEquals(before, digest(written(reversed, folder.resolve("reversed"))));
    assertEquals(before, ofJar("code.jar", code));
    assertEquals(before, ofJar("reversed.jar", reversed));
  }

  private String ofJar(String name, Map<String, String> files) throws IOException {
    URI jar = URI.create("jar:" + folder.resolve(name).toUri());
    try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      return digest(written(files, inside.getPath("/")));
    }
  }

  @Test
  void aChangedByteChangesTheDigest() throws IOException {
    for (String file : List.copyOf(code.keySet())) {
      String text = code.put(file, code.get(file) + "!");
      assertNotEquals(before, digest(), file);
      code.put(file, text);
    }
    assertEquals(before, digest());
  }

  @Test
  void aChangedNameChangesTheDigest() throws IOException {
    code.put("taskmeter/scenario/task/Barriers.class", code.remove("taskmeter/scenario/task/Barrier.class"));
    assertNotEquals(before, digest());
  }

  @Test
  void aFileNameIsNotPartOfThePreviousFile() throws IOException {
    code.put("taskmeter/carrier/Carrier.class", "1taskmeter/carrier/Tasks.class2");
    String one = digest();
    code.put("taskmeter/carrier/Carrier.class", "1");
    code.put("taskmeter/carrier/Tasks.class", "2");
    assertNotEquals(one, digest());
  }

  @Test
  void otherFilesDoNotChangeTheDigest() throws IOException {
    code.put("taskmeter/campaign/Main.class", "campaign");
    code.put("META-INF/MANIFEST.MF", "manifest");
    assertEquals(before, digest());
  }

  @Test
  void missingPartsAreReported() throws IOException {
    for (String part : List.copyOf(code.keySet())) {
      SequencedMap<String, String> less = new LinkedHashMap<>(code);
      String entry = Stream.concat(CodeDigest.MEASURED.stream(), Stream.of(CodeDigest.JMH))
          .filter(part::startsWith).findFirst().orElseThrow();
      less.keySet().removeIf(name -> name.startsWith(entry));
      Path root = written(less, folder.resolve("less-" + trees++));
      var error = assertThrows(IllegalStateException.class, () -> digest(root));
      assertTrue(error.getMessage().startsWith(root + ": found no " + entry + ", "), error.getMessage());
    }
  }

  @Test
  void everyListedPartExists() throws IOException {
    assertTrue(CodeDigest.ofThisProgram().matches("[0-9a-f]{64}"));
    try (ProgramClasses program = ProgramClasses.open()) {
      for (String part : CodeDigest.MEASURED) {
        assertTrue(Files.exists(program.path().resolve(part)), part);
      }
      assertTrue(CodeDigest.MEASURED.containsAll(List.of("taskmeter/protocol", "taskmeter/campaign/inject",
          "taskmeter/campaign/fork/JmhFork.class")), CodeDigest.MEASURED.toString());
    }
  }

  @Test
  void jmhIsCoveredWhereverItIs() throws IOException {
    Path jmh = written(Map.of("org/openjdk/jmh/runner/Runner.class", "runs otherwise"), folder.resolve("jmh"));
    Path program = written(code, folder.resolve("program"));
    assertNotEquals(before, CodeDigest.of(program, jmh));
    assertEquals(before, CodeDigest.of(program, program));
  }
}

package taskmeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tree that is compiled with an edit behaves as edited. An edit that does not match is rejected. */
class CompiledTreeTest {

  private static final String FILE = "taskmeter/known/Answer.java";

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws Exception {
    Path file = folder.resolve("tree").resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, """
        package taskmeter.known;

        public class Answer {
          @org.openjdk.jmh.annotations.Benchmark
          public int answer() {
            return 40 + 2;
          }
        }
        """);
  }

  private CompiledTree tree() throws Exception {
    return CompiledTree.of(folder.resolve("tree"));
  }

  private static Object answer(Path output) throws Exception {
    try (var loader = new URLClassLoader(new URL[] {output.toUri().toURL()})) {
      var type = loader.loadClass("taskmeter.known.Answer");
      return type.getMethod("answer").invoke(type.getConstructor().newInstance());
    }
  }

  @Test
  void sourcesAndEditsAreCompiled() throws Exception {
    assertEquals(42, answer(tree().compiled(folder.resolve("as-it-is"))));
    assertEquals(38, answer(tree().with(FILE, "40 + 2", "40 - 2").compiled(folder.resolve("edited"))));
  }

  @Test
  void benchmarksAreListed() throws Exception {
    Path list = tree().compiled(folder.resolve("out")).resolve("META-INF/BenchmarkList");
    assertTrue(Files.readString(list).contains("taskmeter.known.Answer"), Files.readString(list));
  }

  @Test
  void editsMustMatchExactlyOnce() throws Exception {
    var tree = tree();
    assertThrows(IllegalArgumentException.class, () -> tree.with(FILE, "41 + 2", "43"));
    assertThrows(IllegalArgumentException.class, () -> tree.with(FILE, "public", "private"));
    assertThrows(IllegalArgumentException.class, () -> tree.with("taskmeter/known/Question.java", "40 + 2", "43"));
  }

  @Test
  void compilerErrorsAreReported() throws Exception {
    var error = assertThrows(IllegalStateException.class,
        () -> tree().with(FILE, "40 + 2", "\"42\"").compiled(folder.resolve("out")));
    assertTrue(error.getMessage().contains("incompatible types"), error.getMessage());
  }
}

package taskmeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks which JDK compiles and measures, on machines with working JDKs, broken ones, and none. */
class SelectJdkTest {

  private static final String OWN = System.getProperty("java.home");

  private record Selection(int exit, String out, String err) {}

  private static Selection select(int minimum, String mavens, Map<String, String> environment, Path folder,
      Path... link) throws IOException, InterruptedException {
    var out = folder.resolve("out");
    var err = folder.resolve("err");
    var builder = new ProcessBuilder("sh", Path.of("..", ".mvn", "select-jdk").toString(), "" + minimum, mavens)
        .redirectOutput(out.toFile()).redirectError(err.toFile());
    Stream.of(link).map(Path::toString).forEach(builder.command()::add);
    builder.environment().putAll(environment);
    int exit = EndedProcess.of(builder.start(), Duration.ofSeconds(30)).exit();
    return new Selection(exit, Files.readString(out, StandardCharsets.UTF_8).strip(), Files.readString(err));
  }

  /** Creates a folder that looks like a JDK, with programs that fail. */
  private static Path broken(Path folder) throws IOException {
    for (var program : new String[] {"java", "javac"}) {
      var file = folder.resolve("broken/bin").resolve(program);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh\nexit 1\n");
      assertTrue(file.toFile().setExecutable(true));
    }
    return folder.resolve("broken");
  }

  @Test
  void mavensJdkIsUsedIfRecentEnough(@TempDir Path folder) throws Exception {
    assertEquals(new Selection(0, OWN, ""), select(21, OWN, Map.of(), folder));
  }

  @Test
  void anotherJdkIsUsedIfMavensIsMissing(@TempDir Path folder) throws Exception {
    var answer = select(21, folder.toString(), Map.of("JAVA21_HOME", OWN), folder);
    assertEquals(0, answer.exit(), answer.err());
    assertTrue(Files.isExecutable(Path.of(answer.out(), "bin", "javac")), answer.out());
  }

  @Test
  void aBrokenJdkIsSkipped(@TempDir Path folder) throws Exception {
    var environment = Map.of("JAVA_HOME", broken(folder).toString(), "JAVA21_HOME", OWN);
    var answer = select(21, folder.toString(), environment, folder);
    assertEquals(0, answer.exit(), answer.err());
    assertTrue(!answer.out().contains("broken"), answer.out());
  }

  @Test
  void theBuildFindsTheJdkThroughALink(@TempDir Path folder) throws Exception {
    var link = folder.resolve("a new folder").resolve("jdk");
    for (var mavens : new String[] {OWN, folder.toString()}) {
      var answer = select(21, mavens, Map.of("JAVA21_HOME", OWN), folder, link);
      assertEquals(new Selection(0, "JDK: " + Files.readSymbolicLink(link), ""), answer);
      assertTrue(Files.isExecutable(link.resolve("bin/javac")));
    }
    assertEquals(1, select(999, OWN, Map.of(), folder, link).exit());
    Files.delete(link);
  }

  @Test
  void withoutAJdkTheErrorListsWhatWasSearched(@TempDir Path folder) throws Exception {
    var answer = select(999, OWN, Map.of("JAVA_HOME", broken(folder).toString()), folder);
    assertEquals(1, answer.exit());
    assertEquals("", answer.out());
    assertTrue(answer.err().contains(System.getProperty("java.version") + " at "), answer.err());
    assertTrue(answer.err().contains("broken, or without a compiler, at " + folder.toRealPath()), answer.err());
    assertTrue(answer.err().contains("/usr/lib/jvm") && answer.err().contains("install a JDK of 999"), answer.err());
  }
}

package taskmeter.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program on a folder of runs, and records its output and exit code. */
abstract class OneReport {

  static final Path GOLDEN = Path.of("src", "test", "resources", "taskmeter", "report", "golden");

  @TempDir
  Path results;
  String out = "";
  String err = "";

  int run(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code = new Main(new PrintStream(printed, true, StandardCharsets.UTF_8),
        new PrintStream(errors, true, StandardCharsets.UTF_8)).run(arguments);
    out = printed.toString(StandardCharsets.UTF_8);
    err = errors.toString(StandardCharsets.UTF_8);
    return code;
  }

  Path copy(String golden, String name) throws IOException {
    Path folder = results.resolve(name);
    FileUtils.copyDirectory(GOLDEN.resolve(golden).toFile(), folder.toFile());
    Files.deleteIfExists(folder.resolve("summary.md"));
    Files.deleteIfExists(folder.resolve("details.md"));
    return folder;
  }

  String properties(String... lines) throws IOException {
    return Files.write(results.resolve("options.properties"), List.of(lines)).toString();
  }

  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}

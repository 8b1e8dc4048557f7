package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.report.sample.RunReader;

/** A campaign over two JVMs: each has its own tables and charts, and nothing joins them. */
class SeveralRuntimesTest {

  private static final Path TYPICAL = Path.of("src/test/resources/taskmeter/report/golden/typical");

  @TempDir
  private Path folder;

  /** Appends to a file each of its lines with a part replaced. */
  private void again(String file, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    Stream<String> others = lines.stream().filter(line -> line.contains(from)).map(line -> line.replace(from, to));
    Files.write(folder.resolve(file), Stream.concat(lines.stream(), others).toList());
  }

  @Test
  void eachHasItsOwnTablesAndCharts() throws Exception {
    FileUtils.copyDirectory(TYPICAL.toFile(), folder.toFile());
    again("forks.csv", "standard,", "standard,9");
    Path forks = folder.resolve("forks.csv");
    Files.write(forks, Files.readAllLines(forks).stream()
        .map(line -> line.contains("standard,9") && !line.contains("standard,9,")
            ? line.replace(",25,Meeting", ",21,Meeting") : line).toList());
    again("samples.csv", "standard,", "standard,9");
    again("environment.csv", ",25,", ",21,");
    again("labels.csv", "runtime,25,1,JDK 25", "runtime,21,2,JDK 21");

    Page page = Page.of(RunReader.read(folder));
    assertEquals(List.of(
        "meeting-on-jdk-25.svg", "meeting-by-parties-on-jdk-25.svg", "meeting-spin-against-latch-on-jdk-25.svg",
        "meeting-on-jdk-21.svg", "meeting-by-parties-on-jdk-21.svg", "meeting-spin-against-latch-on-jdk-21.svg"),
        page.figures().stream().map(Figure::file).toList());
    assertTrue(page.markdown().startsWith("# What a task costs: JDK 25, JDK 21, Example CPU"), page.markdown());
    assertTrue(page.markdown().contains("\n## Meeting, JDK 21\n"), page.markdown());
    assertTrue(page.markdown().contains("| JVM | JDK 25 | JDK 21 |"), page.markdown());
    assertTrue(page.markdown().contains("with a JDK 25.0.1+8 of Example, Inc. and a JDK"), page.markdown());
    assertTrue(page.findings().get(0).startsWith("20 of 20 cells"), page.findings().get(0));
  }
}

package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.doctor.Finding;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.jdk.BrokenJdk;
import taskmeter.campaign.jdk.DiscoveredJdks;
import taskmeter.campaign.jdk.Jdk;

class DoctorCommandTest {

  private static final List<String> SEARCHED = List.of("/usr/lib/jvm", "JAVA_HOME");

  private static Jdk jdk(String version, int feature) {
    return new Jdk(Path.of("/jdk-" + feature), version, feature, "Example", "Example VM", version + "+1");
  }

  @Test
  void everyJdkHasALine() {
    DiscoveredJdks found = new DiscoveredJdks(List.of(jdk("25.0.1", 25), jdk("17.0.9", 17)),
        List.of(new BrokenJdk(Path.of("/jdk-21"), "has no bin/java")), SEARCHED);
    assertEquals(List.of(
        new Finding(Level.OK, "JDK 17", "17.0.9 (Example) at /jdk-17", ""),
        new Finding(Level.OK, "JDK 25", "25.0.1 (Example) at /jdk-25", ""),
        new Finding(Level.WARN, "JDK, broken", "/jdk-21: has no bin/java", "skipped; repair or remove it")),
        DoctorCommand.jdks(found));
  }

  @Test
  void withoutAnyJdkTheDoctorFails() {
    assertEquals(List.of(new Finding(Level.FAIL, "JDKs", "found none of 17 or later",
        "install one in a location that is searched: /usr/lib/jvm, JAVA_HOME")),
        DoctorCommand.jdks(new DiscoveredJdks(List.of(), List.of(), SEARCHED)));
  }

  @Test
  void theDoctorListsTheJdksOfThisMachine() {
    var bytes = new ByteArrayOutputStream();
    ExitCode exit = DoctorCommand.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.size() > 5, lines.toString());
    assertTrue(lines.stream().allMatch(line -> line.matches("(OK|WARN|FAIL| {4}) .*")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("OK") && line.contains("JDK "
        + Runtime.version().feature())), lines.toString());
    assertEquals(lines.stream().anyMatch(line -> line.startsWith("FAIL")) ? ExitCode.UNFIT : ExitCode.FINE, exit);
  }
}

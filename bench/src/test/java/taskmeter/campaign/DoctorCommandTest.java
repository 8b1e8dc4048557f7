package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.doctor.Finding;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.jdk.BrokenJdk;
import taskmeter.campaign.jdk.DiscoveredJdks;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.jdk.Jdk;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.option.Request;

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
  void theIdleSecondIsThatOfARun() {
    OptionalDouble none = OptionalDouble.empty();
    assertEquals(new Finding(Level.OK, "idle second", "in one second, other programs took 1 %, and the hypervisor 2 % "
        + "of the processors' time", ""),
        DoctorCommand.idle(new Noise(OptionalDouble.of(0.02), OptionalDouble.of(0.01), none, none)));
    assertEquals(new Finding(Level.OK, "idle second", "not counted here", ""),
        DoctorCommand.idle(new Noise(none, none, none, none)));
    assertEquals(new Finding(Level.WARN, "idle second", "in one second: forks will be disturbed: other programs use "
        + "48 % of the processors; stop them, or the numbers will have wide intervals",
        "repeat the doctor when the machine is quiet"),
        DoctorCommand.idle(new Noise(none, OptionalDouble.of(0.48), none, none)));
  }

  @Test
  void optionsOfTheEnvironmentAreAFinding() {
    SequencedMap<String, String> variables = new LinkedHashMap<>();
    assertEquals(Level.OK, DoctorCommand.options(new InheritedOptions(variables)).level());
    variables.put("_JAVA_OPTIONS", "-Xint");
    assertEquals(new Finding(Level.WARN, "JVM options", "every JVM takes options from the environment: "
        + "_JAVA_OPTIONS=-Xint", "unset _JAVA_OPTIONS unless you want to measure with them"),
        DoctorCommand.options(new InheritedOptions(variables)));
  }

  @Test
  void theDoctorListsTheJdksOfThisMachine() {
    var bytes = new ByteArrayOutputStream();
    ExitCode exit = DoctorCommand.print(Request.parse("doctor", "--jdks=17,25").options(),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.size() > 5, lines.toString());
    assertTrue(lines.stream().allMatch(line -> line.matches("(OK|WARN|FAIL| {4}) .*")), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("OK") && line.contains("JDK "
        + Runtime.version().feature())), lines.toString());
    assertEquals(lines.stream().anyMatch(line -> line.startsWith("FAIL")) ? ExitCode.UNFIT : ExitCode.FINE, exit);
  }
}

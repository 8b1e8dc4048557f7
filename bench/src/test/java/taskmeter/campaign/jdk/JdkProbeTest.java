package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.EndedProcess;

class JdkProbeTest {

  private FakeHomes homes;

  @BeforeEach
  void choose(@TempDir Path folder) {
    homes = FakeHomes.in(folder);
  }

  /** Probes from a JVM with its own environment. */
  static final class ProbingJvm {
    public static void main(String[] homes) {
      System.out.println(reason(Path.of(homes[0])));
    }
  }

  private static boolean runs(long process) throws IOException {
    Path state = Path.of("/proc", String.valueOf(process), "stat");
    // A zombie has ended, and its parent has not waited for it yet
    return Files.exists(state) && !Files.readString(state).contains(") Z ");
  }

  private static String reason(Path home) {
    return assertInstanceOf(BrokenJdk.class, JdkProbe.of(home)).reason();
  }

  @Test
  void thePropertiesOfAJdkAreRead() {
    Path home = homes.jdk("any-name", "28-ea", "Example, Inc.");
    Jdk jdk = assertInstanceOf(Jdk.class, JdkProbe.of(home));
    assertEquals(new Jdk(home, "28-ea", 28, "Example, Inc.", "Fake VM", "28-ea+9-LTS"), jdk);
    assertTrue(jdk.earlyAccess());
    assertFalse(assertInstanceOf(Jdk.class, JdkProbe.of(homes.jdk("a", "21.0.13.0.3", ""))).earlyAccess());
  }

  @Test
  void thePropertiesOfThisJvmAreRead() {
    Jdk jdk = assertInstanceOf(Jdk.class, JdkProbe.of(Path.of(System.getProperty("java.home"))));
    assertEquals(new Jdk(jdk.home(), System.getProperty("java.version"), Runtime.version().feature(),
        System.getProperty("java.vendor"), System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version")), jdk);
  }

  @Test
  void aJdkBehindLinksHasItsRealHome() {
    Path real = homes.jdk("real", "25.0.3", "Example");
    assertEquals(real, JdkProbe.of(homes.link("current", real)).home());
    homes.link("usr/bin/java", homes.link("alternatives", real.resolve("bin/java")));
    assertEquals(real, JdkProbe.of(homes.root().resolve("usr")).home(), "as JAVA_HOME=/usr is");
  }

  @Test
  void aHangingJdkIsKilled() throws Exception {
    Path home = homes.script("hangs", "cd \"${0%/bin/java}\"; sleep 60 & echo $! > pid; wait\n");
    var broken = assertInstanceOf(BrokenJdk.class, JdkProbe.of(home, Duration.ofMillis(500)));
    assertEquals("no answer within 0.5 s", broken.reason());
    long child = Long.parseLong(Files.readString(home.resolve("pid")).strip());
    for (int wait = 0; wait < 500 && runs(child); wait++) {
      Thread.sleep(10);
    }
    assertFalse(runs(child), "the script's child must not outlive the probe");
  }

  @Test
  void aChildOnThePipeDoesNotBlock() {
    Path home = homes.script("leaves", "sleep 5 &\n");
    assertTimeout(Duration.ofSeconds(4), () -> JdkProbe.of(home, Duration.ofMillis(200)));
  }

  @Test
  void failuresIncludeTheFirstLineOfOutput() {
    assertEquals("exit code 1: Error: could not find libjvm.so",
        reason(homes.script("fails", "echo; echo 'Error: could not find libjvm.so'; echo 'at length'; exit 1\n")));
    assertEquals("exit code 7: no output", reason(homes.script("silent", "exit 7\n")));
  }

  @Test
  void outputWithoutAVersionIsBroken() {
    assertEquals("its output has no version",
        reason(homes.script("junk", "printf 'java.version = 21\\n\\000\\033[31m    java.version = \\n'\n")));
  }

  @Test
  void oldVersionsAreRejected() {
    assertEquals("Java 11 is too old; 17 or later is required", reason(homes.jdk("11", "11.0.2", "Example")));
    assertEquals("Java 8 is too old; 17 or later is required",
        reason(homes.saying("8", "1.8", "1.8.0_442", "Example", "1.8.0_442-b06")));
  }

  @Test
  void unstartableHomesHaveAReason() throws IOException {
    assertEquals("does not exist", reason(homes.root().resolve("nowhere")));
    assertEquals("has no bin/java", reason(homes.folder("empty")));
    assertEquals("is a file; a home is the folder that has bin/java", reason(homes.write("file", "")));
    homes.write("plain/bin/java", "#!/bin/sh\n");
    assertEquals("its bin/java is not executable", reason(homes.root().resolve("plain")));
    assertEquals("is a link to /nowhere, which does not exist", reason(homes.link("dangling", Path.of("/nowhere"))));
    homes.link("hollow/bin/java", Path.of("/nowhere/java"));
    assertEquals("its bin/java is a link to /nowhere/java, which does not exist",
        reason(homes.root().resolve("hollow")));
    homes.folder("folder/bin/java");
    assertTrue(reason(homes.root().resolve("folder")).startsWith("cannot be run: "));
  }

  @Test
  void variablesWithOptionsAreRemoved() throws Exception {
    Path home = homes.script("tells", "echo found $JAVA_TOOL_OPTIONS $JDK_JAVA_OPTIONS $_JAVA_OPTIONS\nexit 1\n");
    var probing = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
        System.getProperty("java.class.path"), ProbingJvm.class.getName(), home.toString());
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .forEach(name -> probing.environment().put(name, "-Dfrom=" + name));
    assertEquals("exit code 1: found", EndedProcess.of(probing.start(), Duration.ofSeconds(30)).said().strip());
  }
}

package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

  private FakeHomes homes;

  @BeforeEach
  void choose(@TempDir Path folder) {
    homes = FakeHomes.in(folder);
  }

  private DiscoveredJdks discover(Map<String, String> environment) {
    Path root = homes.root();
    return Discovery.discover(SearchLocation.of(root.resolve("jvm"), environment, root + "/me").toList(),
        JdkProbe.TIMEOUT);
  }

  private List<String> jdks(DiscoveredJdks found) {
    return found.working().stream().map(jdk -> jdk.version() + " " + homes.root().relativize(jdk.home())).toList();
  }

  private List<String> broken(DiscoveredJdks found) {
    return found.broken().stream().map(each -> homes.root().relativize(each.home()) + ": " + each.reason()
        .replace(homes.root().toString(), "")).toList();
  }

  @Test
  void theJvmOfThisTestIsFound() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    DiscoveredJdks found = Discovery.discover();
    assertTrue(found.working().stream().anyMatch(jdk -> jdk.home().equals(own)), found.toString());
    assertTrue(found.searched().contains("/usr/lib/jvm") || found.searched().contains("/usr/lib/jvm (does not exist)"));
  }

  @Test
  void workingAndBrokenJdksOfAFolderAreFound() {
    homes.jdk("jvm/temurin", "25.0.10", "Eclipse Adoptium");
    homes.jdk("jvm/newer", "28-ea", "Example");
    homes.jdk("jvm/older", "25.0.9", "Example");
    homes.script("jvm/fails", "exit 3\n");
    homes.write("jvm/half/release", "JAVA_VERSION=\"21\"\n");
    homes.link("jvm/dangling", homes.root().resolve("nowhere"));
    homes.write("jvm/openjdk-17/lib/src.zip", "");
    homes.write("jvm/.java.jinfo", "");
    DiscoveredJdks found = discover(Map.of());
    assertEquals(List.of("25.0.9 jvm/older", "25.0.10 jvm/temurin", "28-ea jvm/newer"), jdks(found));
    assertEquals(List.of("jvm/dangling: is a link to /nowhere, which does not exist",
        "jvm/fails: exit code 3: no output", "jvm/half: has no bin/java"), broken(found));
  }

  @Test
  void aJdkWithSeveralNamesIsFoundOnce() {
    Path jdk = homes.jdk("me/.sdkman/candidates/java/21.0.2-open", "21.0.2", "Oracle Corporation");
    homes.link("me/.sdkman/candidates/java/current", jdk);
    homes.link("jvm/java-21", jdk);
    assertEquals(List.of("21.0.2 me/.sdkman/candidates/java/21.0.2-open"),
        jdks(discover(Map.of("JAVA_HOME", jdk.toString()))));
  }

  @Test
  void sdkmanMayHaveAnotherFolder() {
    homes.jdk("me/.sdkman/candidates/java/21", "21", "Example");
    homes.jdk("sdk/candidates/java/22", "22", "Example");
    assertEquals(List.of("22 sdk/candidates/java/22"),
        jdks(discover(Map.of("SDKMAN_DIR", homes.root().resolve("sdk").toString()))));
  }

  @Test
  void variablesNameHomes() {
    DiscoveredJdks found = discover(Map.of(
        "JAVA_HOME", homes.jdk("a", "17.0.1", "Example").toString(),
        "JAVA21_HOME", homes.jdk("b", "21.0.1", "Example").toString(),
        "JDK_25", homes.jdk("c", "25.0.1", "Example").toString(),
        "JDK_HOME", homes.folder("d").toString(),
        "JAVA_8_HOME", "",
        "JAVA9_HOME", homes.script("jvm/9", "exit 9\n").toString(),
        "JDK_JAVA_OPTIONS", "-Xmx1g",
        "JDK_CERTIFICATES", homes.folder("e").toString(),
        "MY_JAVA_HOME", homes.jdk("f", "18", "Example").toString()));
    assertEquals(List.of("17.0.1 a", "21.0.1 b", "25.0.1 c"), jdks(found));
    assertEquals(List.of("d: has no bin/java (named by JDK_HOME)",
        "jvm/9: exit code 9: no output (named by JAVA9_HOME)"), broken(found));
  }

  @Test
  void toolchainsNameHomes() {
    homes.jdk("tool", "21.0.4", "Example");
    homes.write("me/.m2/toolchains.xml", """
        <?xml version="1.0" encoding="UTF-8"?>
        <toolchains xmlns="http://maven.apache.org/TOOLCHAINS/1.1.0">
          <toolchain>
            <type>jdk</type>
            <provides><version>21</version></provides>
            <configuration><jdkHome> ${env.TOOLS}/tool </jdkHome></configuration>
          </toolchain>
          <toolchain>
            <type>netbeans</type>
            <configuration><jdkHome>/not/probed</jdkHome></configuration>
          </toolchain>
        </toolchains>
        """);
    homes.write("maven/conf/toolchains.xml", """
        <toolchains><toolchain>
          <type>jdk</type><configuration><jdkHome>%s</jdkHome></configuration>
        </toolchain></toolchains>
        """.formatted(homes.root().resolve("missing")));
    DiscoveredJdks found = discover(Map.of("TOOLS", homes.root().toString(), "MAVEN_HOME", homes.root() + "/maven"));
    assertEquals(List.of("21.0.4 tool"), jdks(found));
    assertEquals(List.of("missing: does not exist (named by /maven/conf/toolchains.xml)"), broken(found));
  }

  @Test
  void malformedToolchainsFilesAreReported() {
    homes.jdk("jvm/a", "21", "Example");
    homes.write("me/.m2/toolchains.xml", "<toolchains>\n<toolchain>\n</toolchains>\n");
    homes.write("maven/conf/toolchains.xml",
        "<!DOCTYPE toolchains [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<toolchains>&x;</toolchains>\n");
    DiscoveredJdks found = discover(Map.of("M2_HOME", homes.root() + "/maven"));
    assertEquals(List.of("21 jvm/a"), jdks(found));
    assertEquals(2, found.broken().size());
    assertTrue(broken(found).get(0).startsWith("maven/conf/toolchains.xml: cannot be read: line 1: DOCTYPE"),
        broken(found).toString());
    assertTrue(broken(found).get(1).startsWith("me/.m2/toolchains.xml: cannot be read: line 3: "),
        broken(found).toString());
  }

  @Test
  void searchedPlacesAreReported() {
    homes.folder("jvm");
    String root = homes.root().toString();
    assertEquals(List.of(root + "/jvm", root + "/me/.sdkman/candidates/java (does not exist)",
        "JAVA_HOME, JAVA*_HOME, JDK* (none is set)", root + "/me/.m2/toolchains.xml (does not exist)"),
        discover(Map.of()).searched());
    assertEquals("JAVA17_HOME=/a, JAVA_HOME=/b",
        discover(Map.of("JAVA_HOME", "/b", "JAVA17_HOME", "/a")).searched().get(2));
  }

  @Test
  void candidatesRunAtTheSameTime() {
    Path met = homes.folder("met");
    for (int each = 1; each <= 4; each++) {
      homes.script("jvm/waits" + each, "touch '" + met + "/" + each + "'; "
          + "while [ $(ls '" + met + "' | wc -l) -lt 4 ]; do sleep 0.02; done; exit 5\n");
    }
    assertEquals(List.of("exit code 5: no output"),
        discover(Map.of()).broken().stream().map(BrokenJdk::reason).distinct().toList(), "each waits for the others");
  }
}

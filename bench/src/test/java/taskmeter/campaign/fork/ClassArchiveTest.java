package taskmeter.campaign.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassArchiveTest {

  @ParameterizedTest
  @ValueSource(strings = {"-javaagent:a.jar", "-agentlib:jdwp=server=y", "-agentpath:a.so", "-Xshare:off",
      "-XX:-UseSharedSpaces", "-XX:SharedArchiveFile=mine.jsa", "-XX:+AutoCreateSharedArchive",
      "-XX:ArchiveClassesAtExit=mine.jsa", "-XX:AOTCache=mine", "--patch-module=java.base=x"})
  void noArchiveWithAnOptionThatForbidsIt(String option) {
    assertEquals(Optional.of(option), ClassArchive.obstacle(List.of("-Xmx1g", option)));
    assertEquals("none, because of " + option, ClassArchive.text(List.of(option)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xshare:auto", "-XX:+UseZGC", "-Dx=-javaagent:a.jar", "-XX:StartFlightRecording"})
  void otherOptionsDoNotMatter(String option) {
    assertEquals(Optional.empty(), ClassArchive.obstacle(List.of(option)));
  }

  @Test
  void foldersAreNotPublished() {
    assertEquals("none, because of -javaagent:a.jar", ClassArchive.text(List.of("-javaagent:/home/me/a.jar")));
  }
}

package taskmeter.campaign.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.jdk.OwnArguments;

class JvmSettingsTest {

  @Test
  void everyForkHasOneCollectorAndAFixedHeap() {
    assertEquals(List.of("-XX:+UseG1GC", "-Xms512m", "-Xmx512m"),
        JvmSettings.of(21, List.of()).arguments().subList(0, 3));
  }

  @Test
  void aUsersOwnCollectorOrHeapReplacesTheDefault() {
    List<String> arguments = JvmSettings.of(21, List.of("-XX:+UseZGC", "-Xmx1g")).arguments();
    assertFalse(arguments.contains("-XX:+UseG1GC"));
    assertFalse(arguments.contains("-Xms512m"));
    assertFalse(arguments.contains("-Xmx512m"));
    assertEquals(List.of("-XX:+UseZGC", "-Xmx1g"), arguments.subList(arguments.size() - 2, arguments.size()));
  }

  @Test
  void oldJvmsDoNotGetNewerOptions() {
    String option = "--sun-misc-unsafe-memory-access=allow";
    assertFalse(JvmSettings.of(22, List.of()).arguments().contains(option));
    assertTrue(JvmSettings.of(23, List.of()).arguments().contains(option));
  }

  @Test
  void ownArgumentsReplaceACollectorOfAll() {
    List<String> arguments = JvmSettings.of(25, List.of("-XX:+UseParallelGC", "-Da=1"),
        new OwnArguments(List.of("-XX:+UseZGC"))).arguments();
    assertFalse(arguments.contains("-XX:+UseParallelGC"), arguments.toString());
    assertFalse(arguments.contains("-XX:+UseG1GC"), arguments.toString());
    assertTrue(arguments.contains("-Xmx512m"), arguments.toString());
    assertEquals(List.of("-Da=1", "-XX:+UseZGC"), arguments.subList(arguments.size() - 2, arguments.size()));
  }
}

package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InheritedOptionsTest {

  private static final InheritedOptions BOTH = InheritedOptions.of(Map.of("_JAVA_OPTIONS", "-Xmx1g -Da=\"1\"",
      "JAVA_TOOL_OPTIONS", " -javaagent:/home/me/a.jar  -Xmx1g\n", "JDK_JAVA_OPTIONS", " ", "JAVA_OPTIONS", "-Xint"));

  @Test
  void onlyVariablesThatAJvmReadsCount() {
    assertTrue(InheritedOptions.of(Map.of("JAVA_OPTS", "-Xint", "JAVA_TOOL_OPTIONS", "")).none());
    assertFalse(BOTH.none());
  }

  @Test
  void eachVariableIsAPropertyWithoutFolders() {
    assertEquals(Map.of("env.JAVA_TOOL_OPTIONS", "-javaagent:a.jar -Xmx1g", "env.JDK_JAVA_OPTIONS", "none",
        "env._JAVA_OPTIONS", "-Xmx1g -Da=\"1\""), BOTH.properties());
  }

  @Test
  void theLastVariableWithAnOptionIsItsSource() {
    assertEquals(Optional.of("_JAVA_OPTIONS"), BOTH.variable("-Xmx1g"));
    assertEquals(Optional.of("_JAVA_OPTIONS"), BOTH.variable("-Da=1"));
    assertEquals(Optional.of("JAVA_TOOL_OPTIONS"), BOTH.variable("-javaagent:/home/me/a.jar"));
    assertEquals(Optional.empty(), BOTH.variable("-Xmx1"));
  }

  @Test
  void agentsAreNamed() {
    assertEquals("every JVM takes options from the environment: JAVA_TOOL_OPTIONS=-javaagent:a.jar -Xmx1g; "
        + "_JAVA_OPTIONS=-Xmx1g -Da=\"1\"; an agent slows what is measured", BOTH.warning());
    assertEquals("every JVM takes options from the environment: _JAVA_OPTIONS=-Xint",
        InheritedOptions.of(Map.of("_JAVA_OPTIONS", "-Xint")).warning());
    assertEquals("none", InheritedOptions.agents(List.of("-Xint", "-Dagent=-javaagent:x")));
    assertEquals("-agentlib:jdwp=server=y -javaagent:a.jar=b",
        InheritedOptions.agents(List.of("-agentlib:jdwp=server=y", "-Xint", "-javaagent:/x/a.jar=b")));
  }
}

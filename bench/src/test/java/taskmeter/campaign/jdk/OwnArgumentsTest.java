package taskmeter.campaign.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments that follow the name of a JDK. */
class OwnArgumentsTest {

  @Test
  void argumentsFollowTheName() {
    assertEquals("25", OwnArguments.name(" 25 -XX:+UseZGC -Xmx1g "));
    assertEquals(List.of("-XX:+UseZGC", "-Xmx1g"), OwnArguments.after(" 25 -XX:+UseZGC -Xmx1g ").list());
    assertEquals(OwnArguments.NONE, OwnArguments.after("25"));
    assertEquals("28-ea", OwnArguments.name("28-ea"));
  }

  @Test
  void aHomeMayHaveBlanks() {
    assertEquals("/opt/my jdk", OwnArguments.name("/opt/my jdk -Xint"));
    assertEquals(List.of("-Xint"), OwnArguments.after("/opt/my jdk -Xint").list());
  }

  @Test
  void quotesProtectBlanks() {
    assertEquals(List.of("-Da=b c", "-Xint"), OwnArguments.after("25 \"-Da=b c\" -Xint").list());
    assertEquals(List.of("-Da=b c"), OwnArguments.after("25 '-Da=b c'").list());
  }

  @Test
  void wordsWithoutAHyphenAreStrays() {
    assertEquals(List.of("Main"), OwnArguments.after("25 -Xint Main @file").strays());
  }

  @Test
  void theLabelSaysTheArguments() {
    assertEquals("+UseZGC-Xmx1g+MaxInlineLevel_3-Da_b_c",
        new OwnArguments(List.of("-XX:+UseZGC", "-Xmx1g", "-XX:MaxInlineLevel=3", "-Da=b c")).label());
  }

  @Test
  void foldersAreNotPublished() {
    var agent = new OwnArguments(List.of("-javaagent:/home/me/agent.jar"));
    assertEquals("-javaagent_agent.jar", agent.label());
    assertEquals("-javaagent:agent.jar", agent.text());
  }
}

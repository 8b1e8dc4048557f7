package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;
import static taskmeter.report.sample.SmallRun.on;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.text.InheritedOptions;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

/** Options that nobody sees on the command line, and agents, stand at the top of the page. */
class EffectiveSettingsTest {

  private static SmallRun run() {
    return new SmallRun().forks(cell("slow", ""), 1, 2).forks(on("s", cell("slow", "")), 1, 2)
        .with("", "env.JAVA_TOOL_OPTIONS", "none").with("", "env.JDK_JAVA_OPTIONS", "none")
        .with("r", "jvm.agents", "none");
  }

  private static PageData data(SmallRun run) {
    return PageData.of(run.run(), Optional.empty(), NoiseFloors.NONE);
  }

  @Test
  void noneAreNotMentioned() {
    assertEquals(List.of(), InheritedOptions.sentences(List.of(run().run())));
    assertEquals(List.of(), InheritedOptions.sentences(List.of(new SmallRun().forks(cell("slow", ""), 1).run())));
    assertFalse(PageHeading.markdown(data(run())).contains("Environment variables"));
  }

  @Test
  void variablesAndAgentsAreAtTheTop() {
    SmallRun run = run().with("", "env.JAVA_TOOL_OPTIONS", "-javaagent:a.jar").with("", "env._JAVA_OPTIONS", "-Xint")
        .with("s", "jvm.agents", "-javaagent:a.jar");
    assertEquals(List.of("Environment variables gave all JVMs options: JAVA_TOOL_OPTIONS=-javaagent:a.jar; "
        + "_JAVA_OPTIONS=-Xint", "An agent slows what is measured on s: -javaagent:a.jar"),
        InheritedOptions.sentences(List.of(run.run())));
    String heading = PageHeading.markdown(data(run));
    assertTrue(heading.contains("> **Environment variables gave all JVMs options: JAVA"), heading);
    assertTrue(heading.contains("> **An agent slows what is measured on s: -javaagent:a.jar.**"), heading);
    assertEquals("Environment variables gave all JVMs of run one options: _JAVA_OPTIONS=-Xint",
        InheritedOptions.sentences(List.of(new SmallRun().named("one").forks(cell("slow", ""), 1)
            .with("", "env._JAVA_OPTIONS", "-Xint").run(), new SmallRun().named("two").run())).getFirst());
  }

  @Test
  void onlyFlagsThatDifferAreInTheTable() {
    String table = EnvironmentTable.markdown(data(run().with("r", "jvm.final_flags", "A=1 +B C=2")
        .with("s", "jvm.final_flags", "+B C=3")));
    assertTrue(table.contains("| `jvm.final_flags` | 1 flag as all; A=1 C=2 | 1 flag as all; C=3 |"), table);
    SmallRun alone = new SmallRun().forks(cell("slow", ""), 1, 2).with("r", "jvm.final_flags", "A=1 +B");
    assertTrue(EnvironmentTable.markdown(data(alone)).contains("| `jvm.final_flags` | A=1 +B |"));
    assertTrue(EnvironmentTable.markdown(data(run().with("r", "jvm.final_flags", "A=1")))
        .contains("| `jvm.final_flags` | A=1 | *unknown* |"));
  }
}

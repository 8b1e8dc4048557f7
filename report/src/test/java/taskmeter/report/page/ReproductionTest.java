package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

/** The command that starts a run again. */
class ReproductionTest {

  private static String markdown(String command, int segments, String budget, String wall) {
    SmallRun run = new SmallRun().forks(cell("slow", ""), 8, 8, 8)
        .with("r", "jvm.version", "21.0.1").with("r", "jvm.vendor", "Example")
        .with("", "command", command).with("", "sittings", String.valueOf(segments))
        .with("", "budget_s", budget).with("", "wall_s", wall);
    return Reproduction.markdown(PageData.of(run.run(), Optional.empty(), NoiseFloors.NONE));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -Dbench.budget=13m -Dbench.rounds=8   | 4 | 780.0  | 7337.859 | -Dbench.rounds=8 -Dbench.budget=125m
      -Dbench.budget='13 m' -Dbench.seed=1  | 2 | 780.0  | 1200.0   | -Dbench.seed=1 -Dbench.budget=20m
      -Dbench.seed=1                        | 2 | 600.0  | 601.0    | -Dbench.seed=1 -Dbench.budget=11m
      -Dbench.budget=150m -Dbench.rounds=16 | 2 | 9000.0 | 6863.9   | -Dbench.budget=150m -Dbench.rounds=16
      -Dbench.budget=10m -Dbench.seed=1     | 1 | 600.0  | 601.0    | -Dbench.budget=10m -Dbench.seed=1
      """)
  void aResumedRunIsRepeatedWithEnoughBudget(String last, int segments, String budget, String wall, String expected) {
    String text = markdown("mvn -pl bench verify " + last, segments, budget, wall);
    assertTrue(text.contains("\nmvn -pl bench verify " + expected + "\n"), text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      4 | 780.0  | 7337.859 | measured in 4 segments, each with a budget of its own. The budget above is the time
      2 | 9000.0 | 6863.9   | measured in 2 segments, each with a budget of its own. The command above repeats all of
      1 | 600.0  | 601.0    |
      """)
  void aResumedRunSaysSo(int segments, String budget, String wall, String expected) {
    String text = markdown("mvn -pl bench verify", segments, budget, wall);
    assertEquals(expected != null, text.contains("segments"), text);
    assertTrue(text.contains(expected == null ? "mvn" : expected), text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theEnvironmentSaysOfWhichSegmentsABudgetAndATimeAre(int segments) {
    SmallRun run = new SmallRun().forks(cell("slow", ""), 8, 8, 8).with("", "sittings", String.valueOf(segments))
        .with("", "budget_s", "780.0").with("", "wall_s", "7337.859").with("", "seed", "7");
    String table = EnvironmentTable.markdown(PageData.of(run.run(), Optional.empty(), NoiseFloors.NONE));
    boolean resumed = segments > 1;
    assertTrue(table.contains("| `budget_s` | 780.0" + (resumed ? " (of the last of 4 segments) |" : " |")), table);
    assertTrue(table.contains("| `wall_s` | 7337.859" + (resumed ? " (of 4 segments together) |" : " |")), table);
    assertTrue(table.contains("| `seed` | 7 |"), table);
  }

  @Test
  void theJdkThatRunsMavenIsNamedIfItIsMeasured() {
    String alone = markdown("mvn -pl bench verify", 1, "600.0", "600.0");
    assertTrue(alone.contains(", with Maven on JDK 21.0.1 by Example (JAVA_HOME):"), alone);
    String named = markdown("mvn -pl bench verify -Dbench.jdks=21", 1, "600.0", "600.0");
    assertTrue(named.contains(", with JDK 21.0.1 by Example, and with Maven on JDK 21 or later:"), named);
  }
}

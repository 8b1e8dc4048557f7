package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
      -Dbench.budget=13m -Dbench.rounds=8   | 4 | 780.0  | 7337.859 | -Dbench.rounds=8 -Dbench.budget=123m
      -Dbench.budget='13 m' -Dbench.seed=1  | 2 | 780.0  | 1200.0   | -Dbench.seed=1 -Dbench.budget=20m
      -Dbench.seed=1                        | 2 | 600.0  | 601.0    | -Dbench.seed=1 -Dbench.budget=11m
      -Dbench.budget=150m -Dbench.rounds=16 | 2 | 9000.0 | 6863.9   | -Dbench.budget=150m -Dbench.rounds=16
      -Dbench.budget=10m -Dbench.seed=1     | 1 | 600.0  | 601.0    | -Dbench.budget=10m -Dbench.seed=1
      """)
  void aResumedRunIsRepeatedWithEnoughBudget(String last, int segments, String budget, String wall, String expected) {
    String text = markdown("mvn -pl bench verify " + last, segments, budget, wall);
    assertTrue(text.contains("\nmvn -pl bench verify " + expected + "\n"), text);
  }

  @Test
  void theJdkThatRunsMavenIsNamedIfItIsMeasured() {
    String alone = markdown("mvn -pl bench verify", 1, "600.0", "600.0");
    assertTrue(alone.contains(", with Maven on JDK 21.0.1 by Example (JAVA_HOME):"), alone);
    String named = markdown("mvn -pl bench verify -Dbench.jdks=21", 1, "600.0", "600.0");
    assertTrue(named.contains(", with JDK 21.0.1 by Example, and with Maven on JDK 21 or later:"), named);
  }
}

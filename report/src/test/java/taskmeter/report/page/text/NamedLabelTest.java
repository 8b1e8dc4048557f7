package taskmeter.report.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;

class NamedLabelTest {

  private static String markdown(String variant, String parameters, String carrier) {
    return NamedLabel.markdown("*a label*", new CellKey("25", "TaskCreation", variant,
        Parameters.parse(parameters).orElseThrow(), carrier, "VIRTUAL", false));
  }

  @Test
  void theNameOfOptionsIsBelowTheLabel() {
    assertEquals("*a label*<br><sub><code>TaskCreation.<wbr>fanOut tasks=100 FORK_JOIN</code></sub>",
        markdown("fanOut", "tasks=100", "FORK_JOIN"));
    assertEquals("*a label*<br><sub><code>TaskCreation.<wbr>startAndJoin VIRTUAL</code></sub>",
        markdown("startAndJoin", "", "VIRTUAL"));
  }

  @Test
  void markdownInANameIsEscaped() {
    assertEquals("*a label*<br><sub><code>TaskCreation.<wbr>a\\*b\\_ \\<i\\>\\|</code></sub>",
        markdown("a*b_", "", "<i>|"));
  }
}

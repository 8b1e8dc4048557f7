package taskmeter.report.page.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.Page;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.SmallRun;

class AaSectionTest {

  private static final CellKey SLOW = SmallRun.cell("slow", "");
  private static final double[] FORKS = {99, 101, 100.5, 99.5, 100.8, 99.2, 100.2, 99.8};
  private static final double[] SLOWER = Arrays.stream(FORKS).map(value -> value * 1.1).toArray();

  private static SmallRun run() {
    return new SmallRun()
        .blocks(SLOW, FORKS)
        .blocks(SmallRun.on("s", SLOW), 99.8, 100.2, 99.2, 100.8, 99.5, 100.5, 101, 99)
        .blocks(SmallRun.on("t", SLOW), SLOWER)
        .with("r", "jvm.version", "25").with("s", "jvm.version", "25").with("t", "jvm.version", "25")
        .with("t", "injected", "10 %");
  }

  @Test
  void falseVerdictsAndFoundWorkAreReportedFirst() {
    Page page = Page.of(run().run());
    assertTrue(page.findings().contains("Title of r and Title of s are one JVM, so every difference between them is"
        + " false. Of 1 comparison, 0 have a false verdict, 0 a false likely one, 1 (100 %) is the same, and 0 are"
        + " inconclusive. Not adjusted, p < .05 in 0; chance alone gives 5 %."), page.findings()::toString);
    assertTrue(page.findings().contains("Work was injected: Title of t. Of 2 comparisons, 2 (100 %) are slower"
        + " (1.10–1.10×, median 1.10×), 0 are likely slower, 0 are inconclusive, 0 are the same, and 0 are faster,"
        + " which would be false. In the cells whose forks differ by less than 5 %, 1 of 1, the work is found in 2 of"
        + " 2 comparisons (100 %)."), page.findings()::toString);
    assertTrue(page.details().indexOf(AaSection.HEADING) < page.details().indexOf("## Verdicts"));
    assertEquals(List.of("| Title of s | Title of r | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 0 |",
            "| Title of t | Title of r | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 1 |",
            "| Title of t | Title of s | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 1 | 1 | 1 |"),
        page.details().lines().filter(line -> line.matches("\\| Title of [st] \\|.*\\d \\|")).toList());
  }

  @Test
  void aRunOfDifferentJvmsHasNoAaTest() {
    assertFalse(Page.of(run().with("s", "jvm.version", "26").with("t", "jvm.version", "27").run()).details()
        .contains(AaSection.HEADING));
  }
}

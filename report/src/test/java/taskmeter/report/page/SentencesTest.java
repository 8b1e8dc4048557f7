package taskmeter.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskmeter.report.sample.SmallRun.cell;

import org.junit.jupiter.api.Test;
import taskmeter.report.sample.SmallRun;

/** The sentences of a page: the cells that they cover, and the marks of their doubts. */
class SentencesTest {

  @Test
  void aPageWithoutIntervalsSaysSo() {
    Page page = Page.of(new SmallRun().forks(cell("slow", ""), 10).forks(cell("fast", ""), 5).run());
    assertTrue(page.details().contains("per operation. No cell has enough forks for an interval."), page.details());
    assertFalse(page.details().contains("intervals in parentheses"), page.details());
    assertTrue(page.details().contains("Fast costs 0.500× as much (Title of X)<sup>[a](#doubts)</sup>."),
        page.details());
  }

  @Test
  void rangesLeaveOutRatiosWhoseIntervalIncludesOne() {
    Page page = Page.of(new SmallRun()
        .forks(cell("slow", "n=2"), 10, 10, 10.1, 10, 10).forks(cell("fast", "n=2"), 5, 5, 5.1, 5, 5)
        .forks(cell("slow", "n=4"), 20, 20.1, 20, 20, 20.1).forks(cell("fast", "n=4"), 20, 20.1, 20, 20, 20.1).run());
    String finding = page.findings().get(1);
    assertTrue(finding.contains("Compared with Title of S.slow, Fast costs 0.50"), finding);
    assertFalse(finding.contains("between"), finding);
    assertTrue(finding.contains(
        "; it does not differ measurably from Title of S.slow on"
        + " Title of X with 4 Title of n (0.996–1.00×)."), finding);
  }

  @Test
  void variantsWithoutMeasurableDifferenceAreReported() {
    Page page = Page.of(new SmallRun().forks(cell("slow", ""), 10, 11, 12, 11, 10)
        .forks(cell("fast", ""), 10, 11, 12, 11, 10).run());
    assertTrue(page.findings().get(1).contains("Fast does not differ measurably from Title of S.slow on Title of X ("),
        page.findings().get(1));
  }

  @Test
  void onlyThePageHasFootnoteMarks() {
    Page page = Page.of(new SmallRun().forks(cell("slow", ""), 10, 11).forks(cell("fast", ""), 5, 5.2).run());
    assertTrue(page.details().contains(" ns)<sup>[a"), page.details());
    assertEquals(0, page.findings().stream().filter(finding -> finding.contains("<sup>")).count());
    assertEquals(0, page.figures().stream().filter(figure -> figure.plot().alt().contains("<sup>")).count());
  }
}

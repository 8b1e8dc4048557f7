package taskmeter.report.page.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.Page;
import taskmeter.report.plot.TrendPlot;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Fork.State;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.SmallRun;

/** The chart of a scenario's ratios across runtimes. */
class TrendFigureTest {

  private static CellKey on(String runtime, String variant) {
    return new CellKey(runtime, "S", variant, Parameters.NONE, "X", "X", false);
  }

  /** One variant is not available on the baseline. */
  private static TrendPlot plot() {
    return (TrendPlot) Page.of(new SmallRun().forks(on("r", "slow"), 10, 10.1, 10.2, 9.9, 9.8)
        .forks(on("s", "slow"), 20, 20.1, 20.2, 19.9, 19.8)
        .fork(on("r", "fast"), State.NOT_AVAILABLE, OptionalLong.empty())
        .forks(on("s", "fast"), 5, 5.1, 5.2, 4.9, 5).forks(on("t", "fast"), 15, 15.1, 15.2, 14.9, 15).run())
        .figures().stream().filter(figure -> figure.file().contains("-across-")).findFirst().orElseThrow().plot();
  }

  @Test
  void marksAreRatiosToTheBaselineWhichIsHollowAtOne() {
    TrendPlot.Panel panel = plot().panels().get(0);
    assertEquals(List.of("r", "s"), panel.points().stream().map(TrendPlot.Point::place).toList());
    assertTrue(panel.points().get(0).mark().baseline());
    assertEquals(1, panel.points().get(0).mark().value());
    assertFalse(panel.points().get(1).mark().baseline());
    assertEquals(2, panel.points().get(1).mark().value(), 0.01);
    assertEquals("2.00×", panel.points().get(1).text());
    assertTrue(panel.points().get(1).mark().interval().isPresent());
  }

  @Test
  void aPanelSaysWhatOneIs() {
    assertEquals(List.of("10.0 ns"), plot().panels().get(0).bases().stream().map(TrendPlot.Base::text).toList());
    assertEquals(List.of("5.04 ns (s)"), plot().panels().get(1).bases().stream().map(TrendPlot.Base::text).toList());
    assertTrue(plot().subtitle().endsWith("1× is the cost on the baseline, or on the JDK in parentheses"),
        plot().subtitle());
  }

  @Test
  void titleAndAlternativeTextNameTheBaseline() {
    assertTrue(plot().title().endsWith("cost across JDKs, relative to Title of r"), plot().title());
    assertTrue(plot().alt().contains("ratio to the cost on Title of r, across JDKs"), plot().alt());
  }
}

package taskmeter.report.page.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskmeter.report.sample.SmallRun.cell;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.text.Caption;
import taskmeter.report.page.text.PageData;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.sample.SmallRun;
import taskmeter.report.verdict.NoiseFloors;

/** The chart of ratios marks ratios that are only bounds, and bounds that come from a doubtful baseline. */
class DoubtfulBoundTest {

  private static List<String> rows(double... baseline) {
    SmallRun run = new SmallRun().forks(cell("slow", ""), 8, 8, 8.1, 8, 8).forks(cell("fast", ""), 1, 1, 1.1, 1, 1)
        .forks(cell("base", ""), baseline);
    PageData data = PageData.of(run.run(), Optional.empty(), NoiseFloors.NONE);
    return new VariantRatioFigure(data, new Caption(data)).of("r", "S")
        .flatMap(figure -> ((RatioPlot) figure.plot()).rows().stream()).map(RatioPlot.Row::label).toList();
  }

  @Test
  void theChartMarksBoundsAndDoubtfulBaselines() {
    assertEquals(List.of("Fast (only a bound)"), rows(1, 1, 1.1, 1, 1));
    assertEquals(List.of("Fast (only a bound, from a doubtful baseline)"), rows(1, 1.1, 1));
    assertEquals(List.of("Fast"), rows(0.1, 0.1, 0.1));
  }
}

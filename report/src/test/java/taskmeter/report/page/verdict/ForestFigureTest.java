package taskmeter.report.page.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmeter.report.page.Page;
import taskmeter.report.plot.RatioPlot;
import taskmeter.report.sample.CellKey;
import taskmeter.report.sample.Parameters;
import taskmeter.report.sample.SmallRun;

/** The chart of all ratios of a runtime. */
class ForestFigureTest {

  private static CellKey cell(String runtime, String variant, String carrier) {
    return new CellKey(runtime, "S", variant, Parameters.NONE, carrier, "X", false);
  }

  /** Carriers of a variant have different verdicts: the first is slower, the second is the same. */
  private static RatioPlot plot() {
    SmallRun run = new SmallRun();
    for (String carrier : List.of("X", "Y")) {
      for (String variant : List.of("slow", "fast")) {
        double factor = carrier.equals("X") ? 2 : 1;
        run.blocks(cell("r", variant, carrier), 10, 10.1, 10.05, 10.1, 10, 10.1, 10.02, 10.05, 10, 10.1)
            .blocks(cell("s", variant, carrier), 10 * factor, 10.1 * factor, 10.04 * factor, 10.1 * factor,
                10 * factor, 10.1 * factor, 10.03 * factor, 10.05 * factor, 10 * factor, 10.1 * factor);
      }
    }
    return (RatioPlot) Page.of(run.run()).figures().stream()
        .filter(figure -> figure.file().startsWith("verdicts-")).findFirst().orElseThrow().plot();
  }

  @Test
  void rowsAreByScenarioAndVariantWithTheirCarriersTogether() {
    List<RatioPlot.Row> rows = plot().rows();
    assertEquals(4, rows.size());
    for (int i = 0; i < rows.size(); i += 2) {
      assertEquals(rows.get(i).label(), rows.get(i + 1).label());
      assertTrue(rows.get(i).ratio() > 1.9 && rows.get(i + 1).ratio() < 1.1, rows::toString);
    }
    assertEquals(List.of("Title of S"), rows.stream().map(RatioPlot.Row::group).distinct().toList());
  }

  @Test
  void eachRatioIsPrintedWithTheSignOfItsVerdict() {
    List<String> texts = plot().rows().stream().map(RatioPlot.Row::text).distinct().toList();
    assertEquals(List.of("2.00× ▲", "1.00× ="), texts);
  }
}

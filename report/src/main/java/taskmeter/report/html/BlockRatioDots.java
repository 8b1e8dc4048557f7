package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.matrix.RuntimeComparison;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.verdict.EquivalenceBand;

/** A chart of the ratios of the fork medians within blocks, with the interval of the ratio and the band of equality. */
record BlockRatioDots(RuntimeComparison comparison, Optional<EquivalenceBand> band) {

  private static final int HEIGHT = 44;
  private static final int DOTS = 14;
  private static final int BAR = 32;

  /** Returns the chart; empty if the forks share no block. */
  Optional<DomContent> html() {
    Map<Long, Double> ratios = new LinkedHashMap<>(comparison.logRatiosByBlock());
    ratios.replaceAll((block, logarithm) -> Math.exp(logarithm));
    if (ratios.isEmpty()) {
      return Optional.empty();
    }
    List<Double> covered = new ArrayList<>(ratios.values());
    covered.add(1.0);
    LogScale scale = new LogScale(covered);
    return Optional.of(LogScale.chart(HEIGHT + 20,
        "Ratio within each of " + Phrase.of(ratios.size(), "block") + ", around "
            + EstimateText.ratio(comparison.ratio()) + ".",
        each(band.stream().toList(), each -> band(each, scale)),
        scale.axis(HEIGHT, Tick::factor),
        tag("path").attr("d", "M" + scale.x(1) + " 0V" + HEIGHT).withClass("one"),
        each(comparison.ratio().interval().stream().toList(), interval -> tag("path").attr("d",
            "M" + scale.x(interval.low()) + " " + BAR + "H" + scale.x(interval.high())).withClass("interval")),
        tag("path").attr("d", "M" + scale.x(comparison.ratio().value()) + " " + (BAR - 6) + "v12")
            .withClass("estimate"),
        tag("g").attr("transform", "translate(0," + DOTS + ")").with(
            each(ratios.entrySet(), ratio -> tag("circle").attr("cx", scale.x(ratio.getValue())).with(tag("title").with(
                text("block " + ratio.getKey() + ": " + Ratios.text(ratio.getValue()))))))));
  }

  private static ContainerTag<?> band(EquivalenceBand band, LogScale scale) {
    return tag("path").attr("d", "M" + scale.x(1 / band.same()) + " 0V" + HEIGHT + "H" + scale.x(band.same())
        + "V0Z").withClass("band");
  }
}

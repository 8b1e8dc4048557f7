package taskmeter.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.html.item.ItemText;
import taskmeter.report.matrix.Cell;
import taskmeter.report.page.text.EstimateText;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Pauses;
import taskmeter.report.statistic.Interval;

/** A chart of the means of a cell's forks, a line for each runtime. */
record ForkDots(List<Cell> cells, ItemText words) {

  private static final int LANE = 40;
  /** Distance from the top of a lane to its dots, whose {@code cy} is 0. */
  private static final int DOTS = 26;

  /** Returns the chart of cells that ran, one or more. */
  DomContent html() {
    LogScale scale = new LogScale(cells.stream().flatMap(cell -> cell.forkMeans().stream()).toList());
    int height = LANE * cells.size();
    return LogScale.chart(height + 20, "Mean of each fork. " + cells.stream().map(this::sentence)
            .collect(Collectors.joining(" ")),
        scale.axis(height, Tick::time),
        each(IntStream.range(0, cells.size()).boxed().toList(), i -> lane(cells.get(i), LANE * i, scale)));
  }

  private String sentence(Cell cell) {
    var means = cell.forkMeans().stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return words.runtime(cell.key().runtime()) + ": " + Phrase.of(means.getCount(), "fork") + " from "
        + Nanoseconds.text(means.getMin()) + " to " + Nanoseconds.text(means.getMax()) + ", cost "
        + EstimateText.cost(cell.cost().orElseThrow()) + ".";
  }

  private DomContent lane(Cell cell, int top, LogScale scale) {
    return tag("g").attr("transform", "translate(0," + (top + DOTS) + ")").with(
        tag("text").attr("x", "2").attr("y", "-12").withClass("lane").with(text(
            words.runtime(cell.key().runtime()) + ": " + EstimateText.cost(cell.cost().orElseThrow()))),
        each(cell.cost().orElseThrow().interval().stream().map(interval -> bar(interval, scale)).toList(), bar -> bar),
        each(cell.forks(), fork -> dot(fork, scale)));
  }

  /** The interval may be wider than the forks, which the scale covers. */
  private DomContent bar(Interval interval, LogScale scale) {
    return tag("path").attr("d", "M" + scale.x(interval.low()) + " 0H" + scale.x(interval.high()))
        .withClass("interval");
  }

  private static String paused(Fork fork) {
    Pauses pauses = Pauses.of(List.of(fork));
    return pauses.none() ? "" : ": " + pauses.text();
  }

  private static DomContent dot(Fork fork, LogScale scale) {
    String block = fork.block().isPresent() ? "block " + fork.block().getAsLong() : "slot " + fork.slot();
    return tag("circle").attr("cx", scale.x(fork.mean()))
        .condAttr(fork.disturbed(), "class", "disturbed").with(tag("title").with(text(
            block + ": " + Nanoseconds.text(fork.mean()) + (fork.disturbed() ? ", disturbed" + paused(fork) : ""))));
  }
}

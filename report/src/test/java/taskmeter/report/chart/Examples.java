package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import taskmeter.report.chart.axis.Tick;
import taskmeter.report.plot.DotPlot;
import taskmeter.report.plot.DriftPlot;
import taskmeter.report.plot.LinePlot;
import taskmeter.report.plot.Mark;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.plot.Plot;
import taskmeter.report.plot.RatioPlot;

/** Plots for tests and to look at: usual, small, large and awkward ones. The numbers are made up. */
final class Examples {

  static final List<String> SERIES = List.of("platform threads", "virtual threads", "ForkJoinPool");

  private Examples() {}

  static Map<String, Plot> all() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("one-row", dots("One row", 1, 1, 400, 1.05));
    plots.put("usual", usual());
    plots.put("large", dots("Twenty-five rows", 25, 6, 8, 1.2));
    plots.put("six-decades", dots("Six decades", 6, 6, 10, 10));
    plots.put("narrow", narrow());
    plots.put("missing", missing());
    plots.put("single-fork", singleFork());
    plots.put("long-labels", longLabels());
    plots.put("lines", lines(3));
    plots.put("line", lines(1));
    plots.put("ratios", ratios());
    plots.put("ratios-narrow", narrowRatios());
    plots.put("ratios-far", farRatios());
    plots.put("forest", forest());
    plots.put("trends-joined", ComparisonExamples.joined());
    plots.put("trends", ComparisonExamples.trends());
    plots.put("trends-long-names", ComparisonExamples.longNames());
    plots.put("heat", ComparisonExamples.heat(6));
    plots.put("heat-wide", ComparisonExamples.heat(12));
    plots.put("drift", drift());
    return plots;
  }

  static Mark mark(String series, double value, double spread, int forks, boolean baseline) {
    Random random = new Random(series.hashCode() * 31L + Double.hashCode(value));
    List<Double> means = DoubleStream.generate(() -> value * Math.exp(spread * random.nextGaussian()))
        .limit(forks).boxed().toList();
    double half = Math.exp(spread * 2.2);
    return new Mark(series, value,
        forks < 2 ? Optional.empty() : Optional.of(new MarkInterval(value / half, value * half * half)),
        means, baseline);
  }

  static DotPlot usual() {
    return new DotPlot("Task creation: time for one child, from creation until its end is known",
        "log axis, time per operation; lines are 99 % intervals from 6 forks",
        "A fork-join task costs least, a platform thread most.", SERIES,
        List.of(
            row("startAndJoin", 240_000, 1500, 45),
            row("submitPerTask", 260_000, 2100),
            new DotPlot.Row("submitFromOutside",
                List.of(
                    mark(SERIES.get(1), 52_000, .08, 6, false), mark(SERIES.get(2), 18_000, .2, 6, false))),
            row("fanOut, tasks = 100", 180_000, 800, 30),
            new DotPlot.Row("no child", List.of(mark(SERIES.get(0), 2.3, .05, 6, true),
                mark(SERIES.get(1), 2.4, .05, 6, true), mark(SERIES.get(2), 2.2, .02, 6, true)), true)));
  }

  static DotPlot.Row row(String label, double... values) {
    return new DotPlot.Row(label, IntStream.range(0, values.length)
        .mapToObj(i -> mark(SERIES.get(i), values[i], .08, 6, false)).toList());
  }

  static DotPlot dots(String title, int rows, int forks, double first, double factor) {
    List<DotPlot.Row> list = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double value = first * Math.pow(factor, i);
      list.add(new DotPlot.Row("variant " + i + ", parameter = " + (1 << i % 9), List.of(
          mark(SERIES.get(0), value * 2.5, .15, forks, false),
          mark(SERIES.get(1), value, .05, forks, false),
          mark(SERIES.get(2), value * 1.1, .3, forks, false)), i % 5 == 0));
    }
    return new DotPlot(title, "time per operation; 99 % intervals, " + forks + " forks",
        "Made up.", SERIES, list);
  }

  static DotPlot narrow() {
    return new DotPlot("A range of 1.3", "time per operation; 99 % intervals, 6 forks", "Made up.", SERIES,
        List.of(
            new DotPlot.Row("a", List.of(mark(SERIES.get(0), 118, .005, 6, false))),
            new DotPlot.Row("b", List.of(mark(SERIES.get(1), 150, .004, 6, false)))));
  }

  static DotPlot missing() {
    return new DotPlot("Missing series", "time per operation; 99 % intervals, 6 forks", "Made up.", SERIES,
        List.of(
            new DotPlot.Row("only the third", List.of(mark(SERIES.get(2), 700, .05, 6, false))),
            new DotPlot.Row("none at all", List.of()),
            new DotPlot.Row("two that coincide", List.of(
                mark(SERIES.get(0), 1000, .001, 6, false), mark(SERIES.get(1), 1000, .001, 6, false))),
            new DotPlot.Row("with its baseline", List.of(
                mark(SERIES.get(0), 5, .3, 6, true), mark(SERIES.get(0), 90, .1, 6, false)))));
  }

  static DotPlot singleFork() {
    return new DotPlot("One fork each", "no intervals: one fork", "Made up.", SERIES, List.of(
        new DotPlot.Row("x",
            SERIES.stream().map(s -> mark(s, 0.31, .1, 1, s.equals(SERIES.get(1)))).toList()),
        new DotPlot.Row("y", List.of(new Mark(SERIES.get(0), 3.1, Optional.empty(), List.of(), false)))));
  }

  static DotPlot longLabels() {
    return new DotPlot(
        "A title that is longer than the chart is wide, because it says at great length what is shown and under "
            + "which conditions, and then says so again",
        "a subtitle that is longer than the chart is wide too, with its unit, the level of the intervals, "
            + "the number of forks, and a remark",
        "Made up.",
        List.of("a series with an uncommonly long name of its own", "platform threads, pooled, 2 workers",
            "virtual threads on a private scheduler", "ForkJoinPool in asynchronous mode"),
        List.of(
            new DotPlot.Row("a label of exactly 40 characters, so long", List.of(
                mark("platform threads, pooled, 2 workers", 1e4, .1, 6, false),
                mark("a series with an uncommonly long name of its own", 1e4, .1, 6, false))),
            new DotPlot.Row("a label that is far longer than it should be, which will happen one day",
                List.of(
                    mark("virtual threads on a private scheduler", 2.5e9, .4, 6, false),
                    mark("ForkJoinPool in asynchronous mode", 2.5e8, .4, 6, false)))));
  }

  static LinePlot lines(int variants) {
    List<LinePlot.Line> lines = new ArrayList<>();
    List<String> names = List.of("CyclicBarrier", "Phaser", "monitor");
    for (int v = 0; v < variants; v++) {
      for (int s = 0; s < SERIES.size(); s++) {
        double base = 3000 * Math.pow(4, v) / (s + 1);
        List<LinePlot.Point> points = new ArrayList<>();
        for (double x : s == 2 && v == 0 ? new double[] {2} : new double[] {2, 16, 256}) {
          points.add(new LinePlot.Point(x, mark(SERIES.get(s), base * Math.pow(x, .8), .15, 6, false)));
        }
        lines.add(new LinePlot.Line(SERIES.get(s), variants == 1 ? "" : names.get(v), points));
      }
    }
    return new LinePlot("Barrier rendezvous: time until all parties have met",
        "time per rendezvous; 99 % intervals, 6 forks", "It grows with the parties.", SERIES, "parties",
        lines);
  }

  static RatioPlot ratios() {
    List<RatioPlot.Row> rows = new ArrayList<>();
    for (String label : List.of("no task suspends", "half of the tasks suspend", "every task suspends")) {
      for (int s = 0; s < SERIES.size(); s++) {
        double ratio = .3 * (s + 1) * (1 + rows.size() / 2.0);
        Mark mark = mark(SERIES.get(s), ratio, .1, s == 1 ? 0 : 6, false);
        rows.add(ratio("", label, s, ratio, Optional.of(new MarkInterval(ratio / 1.3, ratio * 1.4)), mark.forks()));
      }
    }
    return new RatioPlot("Eager compared with deferred", "ratio of times; 99 % intervals, 6 forks",
        "Eager is faster if no task suspends.", SERIES, "eager is faster", "eager is slower",
        Optional.empty(), rows);
  }

  static RatioPlot narrowRatios() {
    return new RatioPlot("No difference", "ratio of times; 99 % intervals", "No difference.", SERIES,
        "eager is faster", "eager is slower", Optional.of(new MarkInterval(1 / 1.05, 1.05)), List.of(
            ratio("", "same", 0, 1, Optional.of(new MarkInterval(.99, 1.01)), List.of()),
            ratio("", "nearly", 1, 1.01, Optional.empty(), List.of())));
  }

  static RatioPlot farRatios() {
    return new RatioPlot("All far to one side", "ratio of times; 99 % intervals", "A great difference.",
        SERIES, "the first of the two is faster than the second",
        "the first of the two is slower than the second", Optional.empty(), List.of(
            ratio("", "far", 0, 40, Optional.of(new MarkInterval(30, 60)), List.of()),
            ratio("", "farther", 2, 4000, Optional.empty(), List.of(3500.0, 4500.0))));
  }

  /** Two groups of rows; one ratio is far above and one far below the others. */
  static RatioPlot forest() {
    List<RatioPlot.Row> rows = new ArrayList<>();
    for (String group : List.of("Task creation", "Barrier rendezvous")) {
      for (String label : List.of("start and join", "a variant, 16 parties", "fan out, 100 tasks")) {
        for (int s = 0; s < SERIES.size(); s++) {
          double ratio = rows.size() == 4 ? 15.1 : rows.size() == 11 ? 0.0213 : 0.9 + 0.05 * (rows.size() % 5);
          rows.add(ratio(group, label, s, ratio, Optional.of(new MarkInterval(ratio / 1.1, ratio * 1.2)),
              List.of(ratio * 0.95, ratio * 1.05)));
        }
      }
    }
    return new RatioPlot("JDK 27: 1 slower ▲, 1 faster ▼", "ratios to JDK 17 with 95 % intervals; shaded: ±5 %",
        "One of them got slower.", SERIES, "faster on JDK 27", "slower on JDK 27",
        Optional.of(new MarkInterval(1 / 1.05, 1.05)), rows);
  }

  static RatioPlot.Row ratio(String group, String label, int series, double ratio, Optional<MarkInterval> interval,
      List<Double> forks) {
    return new RatioPlot.Row(
        group, label, SERIES.get(series), ratio, interval, forks, Tick.number(ratio).label() + "× ▲");
  }

  /** Two readings of each ruler are spikes. */
  static DriftPlot drift() {
    Random random = new Random(7);
    List<DriftPlot.Line> lines = new ArrayList<>();
    for (String series : List.of("arithmetic", "park and unpark")) {
      lines.add(new DriftPlot.Line(series, IntStream.range(0, 60)
          .mapToObj(i -> new DriftPlot.Point(2.5 * i,
              (i == 20 || i == 21 ? 20 : 1) * Math.exp(0.001 * i + 0.02 * random.nextGaussian()))).toList()));
    }
    return new DriftPlot("How the machine drifted", "cost relative to its median", "It got slower.",
        List.of("arithmetic", "park and unpark"), lines, List.of(61.0), List.of(3.0, 4.0, 90.0));
  }
}

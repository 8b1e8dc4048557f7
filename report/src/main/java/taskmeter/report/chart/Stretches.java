package taskmeter.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jfree.data.xy.XYSeries;
import taskmeter.report.plot.DriftPlot;

/** The parts of a line between interruptions. */
final class Stretches {

  private Stretches() {}

  /** Each with one point or more. */
  static List<XYSeries> of(DriftPlot.Line line, List<Double> interruptions) {
    TreeMap<Long, XYSeries> stretches = new TreeMap<>();
    for (DriftPlot.Point point : line.points()) {
      long before = interruptions.stream().filter(minutes -> minutes < point.minutes()).count();
      stretches.computeIfAbsent(before, number -> new XYSeries(line.series() + " " + number))
          .add(point.minutes(), point.ratio());
    }
    return new ArrayList<>(stretches.values());
  }
}

package taskmeter.report.page.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import taskmeter.report.machine.CampaignTime;
import taskmeter.report.machine.Drift;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.plot.DriftPlot;
import taskmeter.report.plot.MarkInterval;
import taskmeter.report.quantity.Nanoseconds;
import taskmeter.report.quantity.Percent;
import taskmeter.report.quantity.Phrase;
import taskmeter.report.quantity.Ratios;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Run;

/**
 * Shows the drift of the machine during a run, by its rulers.
 *
 * @param time the time of its campaign
 * @param drifts one or more
 */
record DriftFinding(Run run, CampaignTime time, List<Drift> drifts) {

  private static final String MEANING = "The ruler, a fixed reference workload that runs between slots";

  /** Returns the finding; empty if the run has no ruler. */
  static Optional<DriftFinding> of(Run run) {
    if (run.ruler().isEmpty()) {
      return Optional.empty();
    }
    CampaignTime time = CampaignTime.of(run);
    return Optional.of(new DriftFinding(run, time, Arrays.stream(Ruler.values())
        .flatMap(ruler -> Drift.of(run.ruler(), time, ruler).stream()).toList()));
  }

  String markdown(Figure figure) {
    return MEANING + ", shows how the machine drifted:\n\n"
        + sentences().lines().map(line -> "- " + Markdown.escape(line)).collect(Collectors.joining("\n"))
        + "\n\n" + figure.markdown();
  }

  /** Returns a line for each ruler. */
  private String sentences() {
    return drifts.stream().map(DriftFinding::sentence).collect(Collectors.joining("\n"));
  }

  private static String sentence(Drift drift) {
    return title(drift.ruler()) + ": the median of " + drift.readings().size() + " readings is "
        + Nanoseconds.text(drift.median()) + ". 90 % of them are between "
        + Ratios.text(drift.quantile(0.05)) + " and " + Ratios.text(drift.quantile(0.95)) + " of it, all between "
        + Ratios.text(drift.quantile(0)) + " and " + Ratios.text(drift.quantile(1)) + "."
            + slope(drift.factorPerHour());
  }

  private static String slope(OptionalDouble factor) {
    if (factor.isEmpty()) {
      return "";
    }
    double change = factor.getAsDouble() - 1;
    return " A line through them " + (change < 0 ? "falls" : "rises") + " by " + Percent.text(Math.abs(change))
        + " per hour.";
  }

  Figure figure(String file) {
    return new Figure(file, new DriftPlot("How the machine drifted: the same work over the campaign",
        "cost relative to its median; a dot is one reading of the ruler, a line the median of "
            + DriftPlot.WINDOW + " readings" + spikes()
            + (time.interruptions().isEmpty() ? "" : "; each interruption is shortened to one minute"),
        MEANING + ". " + sentences().replace("\n", " "),
        Arrays.stream(Ruler.values()).map(DriftFinding::title).toList(),
        lines(), time.interruptions(),
        run.forks().stream().filter(fork -> fork.disturbed() && fork.start().isPresent())
            .map(Fork::start).map(start -> time.minutes(start.orElseThrow())).toList()));
  }

  private List<DriftPlot.Line> lines() {
    return drifts.stream().map(DriftFinding::line).toList();
  }

  /** Says how many readings are drawn at the edge, and how far they are. */
  private String spikes() {
    MarkInterval shown = DriftPlot.extent(lines());
    List<String> parts = new ArrayList<>();
    double[] above = ratios().filter(ratio -> ratio > shown.high()).sorted().toArray();
    double[] below = ratios().filter(ratio -> ratio < shown.low()).sorted().toArray();
    if (below.length > 0) {
      parts.add(Phrase.of(below.length, "reading") + " below " + Ratios.text(shown.low()) + " (down to "
          + Ratios.text(below[0]) + ")");
    }
    if (above.length > 0) {
      parts.add(Phrase.of(above.length, "reading") + " above " + Ratios.text(shown.high()) + " (up to "
          + Ratios.text(above[above.length - 1]) + "), probably while other work had the processor");
    }
    return parts.isEmpty() ? "" : "; arrows at the edge: " + Phrase.list(parts);
  }

  private DoubleStream ratios() {
    return lines().stream().flatMap(line -> line.points().stream()).mapToDouble(DriftPlot.Point::ratio);
  }

  private static DriftPlot.Line line(Drift drift) {
    return new DriftPlot.Line(title(drift.ruler()), drift.readings().stream()
        .map(reading -> new DriftPlot.Point(reading.minutes(), reading.ratio())).toList());
  }

  private static String title(Ruler ruler) {
    return switch (ruler) {
      case ARITHMETIC -> "arithmetic";
      case PARK -> "park and unpark";
      case CACHE_LINE -> "cache line to the other processor and back";
    };
  }
}

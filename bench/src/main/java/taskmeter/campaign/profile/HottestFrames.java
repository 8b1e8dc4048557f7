package taskmeter.campaign.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.campaign.profile.Stacks.Stack;

/**
 * The frames that most samples found executing.
 *
 * @param rows the hottest first
 */
record HottestFrames(List<Row> rows) {

  private static final int SHOWN = 10;

  /**
   * One frame.
   *
   * @param frame the frame
   * @param self the share of samples in which it was the innermost frame, in percent
   * @param total the share of samples whose stack has it, in percent
   */
  record Row(Frame frame, double self, double total) {}

  static HottestFrames of(List<Stack> samples) {
    Map<Frame, Integer> self = new HashMap<>();
    Map<Frame, Integer> total = new HashMap<>();
    for (Stack stack : samples) {
      if (!stack.frames().isEmpty()) {
        self.merge(stack.frames().getLast(), 1, Integer::sum);
      }
      Stacks.different(stack).forEach(frame -> total.merge(frame, 1, Integer::sum));
    }
    return new HottestFrames(self.keySet().stream()
        .map(frame -> new Row(frame, percent(self.get(frame), samples), percent(total.get(frame), samples)))
        .sorted(Comparator.comparingDouble(Row::self).reversed().thenComparing(row -> row.frame().name()))
        .limit(SHOWN).toList());
  }

  private static double percent(int count, List<Stack> samples) {
    return 100.0 * count / samples.size();
  }

  /** A table with a heading: self time, total time, kind and name. */
  List<String> lines() {
    return Stream.concat(Stream.of("  self   total  kind    frame"),
        rows.stream().map(row -> String.format(Locale.ROOT, "%5.1f %%  %5.1f %%  %-6s  %s", row.self(), row.total(),
            row.frame().kind().toString().toLowerCase(Locale.ROOT), row.frame().name()))).toList();
  }
}

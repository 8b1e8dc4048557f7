package taskmeter.report.page.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.page.text.Figure.FileName;

/** What the charts of a run have in common: file names, subtitles, words for those who cannot see them. */
public record Caption(PageData data) {

  /** {@code barrier-rendezvous-by-parties.svg}; with the runtime where there are several. */
  public String file(String runtime, String scenario, String... rest) {
    Stream<String> on = data.matrix().runtimes().size() == 1
        ? Stream.empty() : Stream.of("on", data.titles().runtime(runtime));
    String[] parts = Stream.of(Stream.of(scenario), Arrays.stream(rest), on)
        .flatMap(part -> part).toArray(String[]::new);
    return FileName.kebab(parts) + ".svg";
  }

  /** {@code barrier-rendezvous-ratios.svg}: of all runtimes. */
  public String acrossFile(String scenario, String what) {
    return FileName.kebab(scenario, what) + ".svg";
  }

  public String subtitle() {
    return data.noMeasurement().isPresent()
        ? "a rehearsal, no measurement"
        : (Precision.median(data.matrix().cells()).isPresent()
            ? "95 % intervals from fork means, " : "no intervals, ") + data.forks() + " for each mark";
  }

  /** What is shown, then what it says. */
  public String alt(String title, String what, List<String> findings) {
    String shown = title + ", " + what;
    return data.noMeasurement().isPresent() || findings.isEmpty()
        ? shown + ". " + (data.noMeasurement().isPresent() ? "A rehearsal, no measurement." : "")
        : shown + ". " + String.join(" ", findings);
  }
}

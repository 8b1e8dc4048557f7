package taskmeter.report.page.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import taskmeter.report.sample.RuntimeKind;

/** File names, subtitles and alternative texts of the charts of a run. */
public record Caption(PageData data) {

  /** {@code barrier-rendezvous-by-parties.svg}; with the runtime if there are several. */
  public String file(String runtime, String scenario, String... rest) {
    Stream<String> on = data.single()
        ? Stream.empty() : Stream.of("on", data.titles().runtime(runtime));
    String[] parts = Stream.of(Stream.of(scenario), Arrays.stream(rest), on)
        .flatMap(part -> part).toArray(String[]::new);
    return data.files().of(parts);
  }

  /** {@code barrier-rendezvous-ratios.svg}, a chart of all JDKs; for another kind with its name. */
  public String acrossFile(String scenario, String what, RuntimeKind kind) {
    return kind == RuntimeKind.JDK ? data.files().of(scenario, what)
        : data.files().of(scenario, what, kind.toString());
  }

  public String subtitle() {
    return data.noMeasurement().isPresent()
        ? "smoke run, not a measurement"
        : (Precision.median(data.matrix().cells()).isPresent()
            ? "95 % intervals from fork means, " : "no intervals, ") + data.forks() + " per mark";
  }

  /** Says what the chart shows, then what was found. */
  public String alt(String title, String what, List<String> findings) {
    String shown = title + ", " + what;
    return data.noMeasurement().isPresent() || findings.isEmpty()
        ? shown + ". " + (data.noMeasurement().isPresent() ? "Smoke run, not a measurement." : "")
        : shown + ". " + String.join(" ", findings);
  }
}

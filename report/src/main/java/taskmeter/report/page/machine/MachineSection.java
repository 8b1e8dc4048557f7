package taskmeter.report.page.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.page.text.Figure;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.page.text.PageData;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;
import taskmeter.report.verdict.NoiseFloors;

/** Describes the machine during the run; if several runs are compared, for each run separately. */
public final class MachineSection {

  private final PageData data;
  private final List<Part> parts;

  /** @param drift empty if the run has no ruler */
  private record Part(Run run, Optional<DriftFinding> drift) {}

  public MachineSection(PageData data) {
    this.data = data;
    this.parts = data.run().parts().stream().map(run -> new Part(run, DriftFinding.of(run))).toList();
  }

  public List<Figure> figures() {
    return parts.stream().flatMap(part -> figure(part).stream()).toList();
  }

  /** Returns the section; empty if no run has data about the machine. */
  public String markdown() {
    return parts.stream().map(this::text).filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private boolean several() {
    return parts.size() > 1;
  }

  private String text(Part part) {
    Run run = part.run();
    PageData own = several() ? PageData.of(run, Optional.empty(), NoiseFloors.NONE) : data;
    List<String> topics = Stream.of(
            DisturbedTable.markdown(own).stream(),
            NoiseTable.markdown(own).stream(),
            PositionTable.markdown(own).stream(),
            part.drift().map(finding -> finding.markdown(figure(part).orElseThrow())).stream())
        .flatMap(text -> text).toList();
    if (topics.isEmpty()) {
      return "";
    }
    List<String> texts = new ArrayList<>();
    if (several()) {
      texts.add("### Run " + Markdown.code(run.name()));
      HarnessOverhead.sentence(own).ifPresent(texts::add);
    }
    CampaignSegments.sentence(run.environment()).ifPresent(texts::add);
    texts.addAll(topics);
    return String.join("\n\n", texts);
  }

  private Optional<Figure> figure(Part part) {
    String file = several() ? data.files().of("drift", part.run().name()) : data.files().of("drift");
    return part.drift().map(finding -> finding.figure(file));
  }

  /** Says in how many segments a campaign was measured, and with which code. */
  static final class CampaignSegments {

    /** Digits of a hash that identify it. */
    private static final int SHORT = 12;

    private CampaignSegments() {}

    /** Returns the sentence; empty if neither is known. */
    static Optional<String> sentence(Environment environment) {
      List<String> parts = new ArrayList<>();
      OptionalDouble segments = environment.number("sittings");
      if (segments.isPresent()) {
        long number = Math.round(segments.getAsDouble());
        parts.add(number == 1 ? "in one segment" : "in " + number + " segments, interrupted and resumed between them");
      }
      environment.value("code").ifPresent(code -> parts.add("with measured code "
          + Markdown.code(code.substring(0, Math.min(SHORT, code.length())))
          + (segments.orElse(1) > 1 ? " in all of them" : "")));
      return parts.isEmpty() ? Optional.empty()
          : Optional.of("The campaign was measured " + String.join(", ", parts) + ".");
    }
  }
}

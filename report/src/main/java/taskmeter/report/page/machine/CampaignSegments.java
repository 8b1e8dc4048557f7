package taskmeter.report.page.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.report.page.text.Markdown;
import taskmeter.report.sample.Environment;

/** In how many sittings a campaign was measured, and whether with one and the same code. */
final class CampaignSegments {

  /** So much of a hash tells it from any other. */
  private static final int SHORT = 12;

  private CampaignSegments() {}

  /** Empty where neither is known. */
  static Optional<String> sentence(Environment environment) {
    List<String> parts = new ArrayList<>();
    OptionalDouble sittings = environment.number("sittings");
    if (sittings.isPresent()) {
      long number = Math.round(sittings.getAsDouble());
      parts.add(number == 1 ? "in one sitting" : "in " + number + " sittings, interrupted and resumed between them");
    }
    environment.value("code").ifPresent(code -> parts.add("with measured code "
        + Markdown.code(code.substring(0, Math.min(SHORT, code.length())))
        + (sittings.orElse(1) > 1 ? " in all of them" : "")));
    return parts.isEmpty() ? Optional.empty()
        : Optional.of("The campaign was measured " + String.join(", ", parts) + ".");
  }
}

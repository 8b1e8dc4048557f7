package taskmeter.report.page.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import taskmeter.report.sample.Environment;
import taskmeter.report.sample.Run;

/**
 * What a run is: its name, its machine, its start, its profile and its commit.
 *
 * @param text applied to words: identity for plain text, escaping for Markdown
 * @param code applied to names of the run and the commit
 */
public record RunFacts(UnaryOperator<String> text, UnaryOperator<String> code) {

  private static final int SHORT = 12;

  /** {@code Run 20261122T101432Z-standard, on AMD EPYC with 2 processors, started …, profile …, commit ….}. */
  public String sentence(Run run) {
    Environment environment = run.environment();
    List<String> facts = new ArrayList<>(List.of("Run " + code.apply(run.name())));
    environment.value("cpu.model").ifPresent(model -> facts.add("on " + text.apply(model)
        + environment.value("cpu.processors").map(number -> " with " + number
            + (number.equals("1") ? " processor" : " processors")).orElse("")));
    environment.value("started").ifPresent(time -> facts.add("started " + minute(Instant.parse(time))));
    environment.value("profile").ifPresent(profile -> facts.add("profile " + text.apply(profile)));
    environment.value("commit").ifPresent(commit -> facts.add("commit "
        + code.apply(commit.substring(0, Math.min(SHORT, commit.length())))
        + environment.value("tree").filter(tree -> !tree.equals("clean"))
            .map(tree -> " (tree " + text.apply(tree) + ")").orElse("")));
    return String.join(", ", facts) + ".";
  }

  /** Returns the time to the minute, in UTC, the same in every locale and time zone. */
  private static String minute(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    return utc.toLocalDate() + " " + utc.toLocalTime() + " UTC";
  }
}

package taskmeter.report.page.verdict;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** Counts the verdicts of each kind, in words. */
final class VerdictCounts {

  private VerdictCounts() {}

  /** {@code 2 slower, 1 faster, 3 the same, 20 inconclusive}. */
  static String text(List<Judgement> judgements) {
    return text(judgements, kind -> "");
  }

  /** {@code 2 slower ▲, 1 faster ▼, 3 the same =, 20 inconclusive ?}: counts that also explain the signs. */
  static String withSigns(List<Judgement> judgements) {
    return text(judgements, kind -> " " + kind.sign());
  }

  private static String text(List<Judgement> judgements, Function<Kind, String> after) {
    return Stream.of(Kind.SLOWER, Kind.FASTER, Kind.SAME, Kind.INCONCLUSIVE)
        .map(kind -> judgements.stream().filter(each -> each.is(kind)).count()
            + (kind == Kind.SAME ? " the " : " ") + kind.word() + after.apply(kind))
        .collect(Collectors.joining(", "));
  }
}

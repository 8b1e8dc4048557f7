package taskmeter.report.page.verdict;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.verdict.Judgement;
import taskmeter.report.verdict.Verdict.Kind;

/** Counts the verdicts of each kind, in words. */
public final class VerdictCounts {

  private VerdictCounts() {}

  /** {@code 2 slower, 1 faster, 1 likely slower, 3 the same, 20 inconclusive}; likely ones only if there are some. */
  static String text(List<Judgement> judgements) {
    return text(judgements, kind -> "");
  }

  /** {@code 2 slower ▲, 1 faster ▼, 3 the same =, 20 inconclusive ?}: counts that also explain the signs. */
  static String withSigns(List<Judgement> judgements) {
    return text(judgements, kind -> " " + kind.sign());
  }

  private static String text(List<Judgement> judgements, Function<Kind, String> after) {
    return Stream.of(Kind.values()).filter(kind -> kind != Kind.NOT_COMPARABLE)
        .filter(kind -> !kind.likely() || count(judgements, kind) > 0)
        .map(kind -> text(judgements, kind) + after.apply(kind))
        .collect(Collectors.joining(", "));
  }

  /** {@code 3 the same}: the number of verdicts of one kind. */
  public static String text(List<Judgement> judgements, Kind kind) {
    return count(judgements, kind) + (kind == Kind.SAME ? " the " : " ") + kind.word();
  }

  private static long count(List<Judgement> judgements, Kind kind) {
    return judgements.stream().filter(each -> each.is(kind)).count();
  }
}

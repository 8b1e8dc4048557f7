package taskmeter.report.explain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Family;
import taskmeter.report.verdict.Judgement;

/**
 * A comparison by its name: {@code 27/TaskCreation.fanOut tasks=100 VIRTUAL}, with the candidate before the cell's
 * own name.
 */
public record NamedComparison(String name, Family family, Judgement judgement) {

  static NamedComparison of(Family family, Judgement judgement) {
    CellKey key = judgement.cell().key();
    String cell = Stream.of(key.qualifiedVariant(), key.parameters().toString(), key.carrier())
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    return new NamedComparison(family.candidate() + "/" + cell, family, judgement);
  }
}

package taskmeter.report.verdict;

import java.util.List;
import java.util.Set;
import taskmeter.report.sample.CellKey;
import taskmeter.report.verdict.Verdict.Kind;

/**
 * One JVM measured twice, judged as if they were two: the truth is known.
 *
 * @param family the verdicts
 * @param injected whether the candidate did more work; otherwise there is no difference, and each one found is false
 * @param quiet the cells whose forks hardly differ, with a blank runtime; see {@link AaResults#QUIET}
 */
public record AaTrial(Family family, boolean injected, Set<CellKey> quiet) {

  public AaTrial {
    quiet = Set.copyOf(quiet);
  }

  /** Those that are tests of the family. */
  public List<Judgement> tested() {
    return family.judgements().stream().filter(each -> each.evidence().isPresent()).toList();
  }

  /** Those of cells whose forks hardly differ. */
  public List<Judgement> quietOnes() {
    return tested().stream().filter(each -> quiet.contains(each.cell().key().withRuntime(""))).toList();
  }

  /** How many differ for a reader who takes every p-value below the level for a finding. */
  public int unadjusted() {
    return (int) tested().stream().filter(each -> each.evidence().orElseThrow().ratio().p() < TestResult.LEVEL).count();
  }

  /**
   * How many have a verdict that is not the truth. That a little more work is <em>the same</em> may be true within the
   * band.
   */
  public int wrong() {
    return family.count(Kind.FASTER) + (injected ? 0 : family.count(Kind.SLOWER));
  }
}

package taskmeter.mutation;

import java.util.List;

/** What diagnostic forks count, and that they count for no cost. */
final class DiagnoseMutations {

  private static final String OUTCOMES = "campaign/fork/ForkOutcomes.java";
  private static final String ITERATION = "profiler/IterationProfiler.java";
  private static final String CALL = "TaskCreation.baseline PLATFORM";
  private static final String DIAGNOSE = "--diagnose";
  private static final String EACH = "profiler.IterationProfilerTest";
  private static final String KNOWN = "campaign.KnownAllocationTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.DIAGNOSIS, "a diagnostic fork counts as measured")
          .edit(OUTCOMES, "new ForkOutcome.Diagnosed(samples, recorded)", "new ForkOutcome.Measured(samples, recorded)")
          .measure(CALL, DIAGNOSE).test(KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "a diagnostic fork is written as measured")
          .edit("campaign/Campaign.java", "write(started, ForkRow.State.DIAGNOSED,",
              "write(started, ForkRow.State.MEASURED,")
          .test("campaign.DiagnosisTest", KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "a diagnostic fork keeps its times")
          .edit(OUTCOMES, ".orElse(true)).toList();",
              ".orElse(true) || each.metric() == taskmeter.campaign.cell.Metric.TIME).toList();")
          .test(KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "timed forks have a profiler")
          .edit("campaign/fork/JmhFork.java", "slot.diagnosis().ifPresent(kind -> Profilers.add(kind, options));",
              "Profilers.add(slot.diagnosis().orElse(taskmeter.campaign.cell.Diagnosis.COUNTS), options);")
          .measure(CALL).test(KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "bytes are not divided by the operations")
          .edit(ITERATION, "count / operations", "count + 0 * operations").test(EACH, KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "bytes are divided by the operations of the timed part only")
          .edit(ITERATION, "result.getMetadata().getAllOps()", "result.getMetadata().getMeasuredOps()")
          .test(EACH),
      Mutation.of(Kind.DIAGNOSIS, "warmup iterations are counted")
          .edit(ITERATION, "return iteration.getType() == IterationType.MEASUREMENT && measured",
              "return measured")
          .test(EACH),
      Mutation.of(Kind.DIAGNOSIS, "the iteration with the tear-down is counted")
          .edit(ITERATION, "measured < iteration.getCount();", "measured <= iteration.getCount();")
          .test(EACH, KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "only the thread that starts the iterations is counted")
          .edit("profiler/Allocation.java", "Math.max(0, allNow - all - (ownBytes() - own))",
              "0 * allNow + ownBytes() - own")
          .test("profiler.AllocationTest", KNOWN),
      Mutation.of(Kind.DIAGNOSIS, "threads that end are not counted, on a JDK that could")
          .edit("profiler/Allocation.java", "return TOTAL.isPresent() ? new OfAll() : ofLiveThreads();",
              "return ofLiveThreads();")
          .test("profiler.AllocationTest"),
      Mutation.of(Kind.DIAGNOSIS, "a count that shared a counter of the processor is taken as exact")
          .edit("profiler/PerfStat.java", "fields[4].equals(\"100.00\")", "!fields[4].isEmpty()")
          .test("profiler.PerfStatTest"));

  private DiagnoseMutations() {}
}

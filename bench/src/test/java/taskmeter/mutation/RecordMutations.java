package taskmeter.mutation;

import java.util.List;

/** The path of a score from JMH to the files, and its labels there. */
final class RecordMutations {

  private static final String OUTPUT = "campaign/fork/ForkOutput.java";
  private static final String ROW = "campaign/run/ForkRow.java";
  private static final String CALL = "TaskCreation.baseline PLATFORM";
  private static final String[] FILES = {"campaign.run.SealedFormatTest", "campaign.csv.CsvFileTest",
      "campaign.run.RunFolderTest", "campaign.run.ForkRowTest",
      "campaign.CampaignTest", "campaign.KnownCostTest", "campaign.cell.MatrixTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.SCORE, "scores are a tenth too low")
          .edit(OUTPUT, "score.getScore())", "0.9 * score.getScore())")
          .measure(CALL).test("campaign.fork.ForkOutputTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "scores are written a tenth too high")
          .edit("campaign/run/SampleRow.java", "row -> row.sample.value()", "row -> 1.1 * row.sample.value()")
          .measure(CALL).test(FILES),
      Mutation.of(Kind.SCORE, "warmup and measured phases are swapped")
          .edit(OUTPUT, "IterationType.WARMUP ? Phase.WARMUP : afterWarmup(iteration)",
              "IterationType.WARMUP ? Phase.MEASURED : Phase.WARMUP")
          .smokeRun(CALL),
      Mutation.of(Kind.SCORE, "warmup is written as measured")
          .edit("campaign/run/SampleRow.java", "row -> row.sample.phase()",
              "row -> taskmeter.campaign.fork.Sample.Phase.MEASURED")
          .measure(CALL).test(FILES),
      Mutation.of(Kind.SCORE, "scores are rounded to whole nanoseconds")
          .edit("campaign/run/SampleRow.java", "row -> row.sample.value()", "row -> Math.rint(row.sample.value())")
          .measure(CALL).test(FILES),
      Mutation.of(Kind.SCORE, "each iteration has the score of the first")
          .edit(OUTPUT, "score.getScore())", "samples.isEmpty() ? score.getScore() "
              + ": samples.get(0).sample().value())")
          .measure(CALL).test("campaign.fork.ForkOutputTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "a fork has the samples of the fork before it")
          .edit("campaign/fork/JmhFork.java", "    outputs.put(slot.position(), output);\n",
              "    ForkOutput before = outputs.getOrDefault(slot.position(), output);\n"
              + "    outputs.put(slot.position(), output);\n")
          .edit("campaign/fork/JmhFork.java", "return outcome(slot, returned, watch.stop(), output);",
              "return outcome(slot, returned, watch.stop(), before.samples().isEmpty() ? output : before);")
          .measure("CurrentTaskLookup.threadLocal PLATFORM", "--rounds=3").test("campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "microseconds are called nanoseconds")
          .edit("campaign/fork/JmhFork.java", ".timeUnit(TimeUnit.NANOSECONDS)", ".timeUnit(TimeUnit.MICROSECONDS)")
          .edit(OUTPUT, "if (!score.getScoreUnit().equals(\"ns/op\") || benchmark.getTimeUnit() != "
              + "TimeUnit.NANOSECONDS) {", "if (score.getScoreUnit().isEmpty()) {")
          .smokeRun(CALL).test("campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "the unit in the file is another")
          .edit("campaign/run/SampleRow.java", "row -> row.sample.metric().unit()", "row -> \"us/op\"").test(FILES),
      Mutation.of(Kind.SCORE, "JMH samples single invocations instead of their mean")
          .edit("campaign/fork/JmhFork.java", ".mode(Mode.AverageTime)", ".mode(Mode.SampleTime)")
          .measure(CALL).test("campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "JMH times each invocation alone, with what it costs to read the clock")
          .edit("campaign/fork/JmhFork.java", ".mode(Mode.AverageTime)", ".mode(Mode.SingleShotTime)")
          .measure(CALL).test("campaign.KnownCostTest"),
      Mutation.of(Kind.SCORE, "two threads measure at once")
          .edit("campaign/fork/JmhFork.java", ".warmupForks(0).threads(1)", ".warmupForks(0).threads(2)")
          .smokeRun(CALL),

      Mutation.of(Kind.LABEL, "samples are written under the next slot")
          .edit("campaign/run/RunFolder.java", "new SampleRow(run, row.slot(), sample)",
              "new SampleRow(run, row.slot() + 1, sample)").test(FILES),
      Mutation.of(Kind.LABEL, "every row has the name of one JDK")
          .edit(ROW, "of(\"runtime\", Cell::runtime)", "of(\"runtime\", cell -> \"25\")").test(FILES),
      Mutation.of(Kind.LABEL, "the column of the carrier has the creator")
          .edit(ROW, "of(\"carrier\", Cell::carrier)", "of(\"carrier\", Cell::creator)").test(FILES),
      Mutation.of(Kind.LABEL, "the column of the variant has the scenario")
          .edit(ROW, "of(\"variant\", Cell::variant)", "of(\"variant\", Cell::scenario)").test(FILES),
      Mutation.of(Kind.LABEL, "the column of the parameters is empty")
          .edit(ROW, "of(\"parameters\", Cell::parameterText)", "of(\"parameters\", cell -> \"\")").test(FILES),
      Mutation.of(Kind.LABEL, "pooled says the opposite")
          .edit(ROW, "of(\"pooled\", Cell::pooled)", "of(\"pooled\", cell -> !cell.pooled())").test(FILES),
      Mutation.of(Kind.LABEL, "a variant runs the benchmark of another")
          .edit("scenario/Cells.java", "return scenario.getClass().getName() + \".\" + variant();",
              "return scenario.getClass().getName() + \".\" + variant().replace(\"submitPerTask\", \"startAndJoin\");")
          .smokeRun("TaskCreation.submitPerTask VIRTUAL").test("scenario.EveryCellTest"),
      Mutation.of(Kind.LABEL, "two variants have each other's titles")
          .edit("scenario/BarrierRendezvous.java", "position = 1, value = \"CyclicBarrier\"",
              "position = 1, value = \"Phaser\"")
          .edit("scenario/BarrierRendezvous.java", "position = 2, value = \"Phaser\"",
              "position = 2, value = \"CyclicBarrier\"")
          .smokeRun("BarrierRendezvous.phaser parties=2 PLATFORM")
          .test("campaign.cell.MatrixTest"),
      Mutation.of(Kind.LABEL, "two carriers have each other's titles")
          .edit("carrier/Carrier.java", "PLATFORM(\"platform threads\"", "PLATFORM(\"virtual threads\"")
          .edit("carrier/Carrier.java", "VIRTUAL(\"virtual threads\"", "VIRTUAL(\"platform threads\"")
          .smokeRun(CALL).test("campaign.cell.MatrixTest"),
      Mutation.of(Kind.LABEL, "the probe does not say which baseline is a variant's")
          .edit("scenario/Probe.java", "            variant.baseline()));", "            \"\"));")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM")
          .test("campaign.cell.MatrixTest"),
      Mutation.of(Kind.LABEL, "the dependent lookups name the baseline of the independent ones")
          .edit("scenario/CurrentTaskLookup.java", "@Variant(position = 8, value = \"ThreadLocal, dependent\", "
              + "baseline = \"baselineDependent\"", "@Variant(position = 8, value = \"ThreadLocal, dependent\", "
              + "baseline = \"baseline\"")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM").test("campaign.cell.MatrixTest"));

  private RecordMutations() {}
}

package taskmeter.mutation;

import java.util.List;

/** Which forks run, in which order, and which of them count. */
final class ScheduleMutations {

  private static final String[] TESTS = {"campaign.schedule.ScheduleTest", "campaign.CampaignNoiseTest",
      "campaign.CampaignTest",
      "campaign.NoScoreDecidesTest", "campaign.schedule.WilliamsDesignTest", "campaign.schedule.SecondStageTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.SELECTION, "a fork is run again where its first sample is high")
          .edit("campaign/schedule/Schedule.java", "if (measures && disturbed && slot", "if (measures && (disturbed || "
              + "measured.samples().getFirst().value() > 1.2 * measured.samples().getLast().value()) && slot")
          .test(TESTS),
      Mutation.of(Kind.SELECTION, "the rule for disturbed forks reads their scores")
          .edit("campaign/Campaign.java", "Optional<Boolean> disturbed = machine.disturbs(noise);",
              "Optional<Boolean> disturbed = launched.getFirst().outcome() instanceof ForkOutcome.Measured measured "
              + "&& measured.samples()"
              + ".getLast().value() > 1.5 * measured.samples().getFirst().value() ? Optional.of(true) "
              + ": machine.disturbs(noise);")
          .test(TESTS),
      Mutation.of(Kind.SELECTION, "a fork that was disturbed and is fast is not run again")
          .edit("campaign/schedule/Schedule.java", "if (measures && disturbed && slot", "if (measures && disturbed "
              + "&& measured.samples().getLast().value() > 10 && slot")
          .test(TESTS),
      Mutation.of(Kind.SELECTION, "a fork that fails is sealed as measured")
          .edit("campaign/Campaign.java", "write(started, ForkRow.State.FAILED,", "write(started, "
              + "ForkRow.State.MEASURED,")
          .test(TESTS),
      Mutation.of(Kind.SELECTION, "a fork whose proof fails counts as measured")
          .edit("campaign/fork/ForkOutcomes.java", "reason -> new ForkOutcome.Failed(reason, samples, recorded)",
              "reason -> new ForkOutcome.Measured(samples, recorded)")
          .test("campaign.fork.ForksByRuntimeTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.SELECTION, "a fork that reports its own failure counts as measured")
          .edit("campaign/fork/ForkOutcomes.java", "line.outcome() == ProofLine.Outcome.FAILED);", "line.outcome() == "
              + "ProofLine.Outcome.FAILED && recorded.runtime().isEmpty());")
          .test("campaign.fork.ForkOutcomesTest", "campaign.fork.ForksByRuntimeTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.SELECTION, "a fork that leaves threads running counts as measured")
          .edit("campaign/fork/ForkOutcomes.java", "line.contains(LEFT_BEHIND)", "line.equals(LEFT_BEHIND)")
          .test("campaign.fork.ForkOutcomesTest", "campaign.fork.ForksByRuntimeTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.SELECTION, "the fork that is run again is printed beside the one that it replaces")
          .edit("campaign/CampaignResults.java", "result.means.put(slot.block(), ",
              "result.means.put(slot.number(), ")
          .test("campaign.ResultsTableTest", "campaign.CampaignNoiseTest", "campaign.CampaignTest"),
      Mutation.of(Kind.SELECTION, "scores after the first stage change how many forks a cell gets")
          .edit("campaign/schedule/SecondStage.java", "if (slot.round() <= FIRST && mean", "if (mean")
          .edit("campaign/schedule/SecondStage.java", "decided = Optional.of(required);", "return required;")
          .edit("campaign/schedule/SecondStage.java", "return decided.get();", "return decided.orElseThrow();")
          .test(TESTS),
      Mutation.of(Kind.SELECTION, "a cell whose forks are slow leaves the campaign")
          .edit("campaign/schedule/Schedule.java", "        failures.none(cell);\n",
              "        failures.none(cell);\n"
              + "        if (measured.samples().getFirst().value() > 800) {\n"
              + "          rounds.drop(cell);\n        }\n")
          .test(TESTS),

      Mutation.of(Kind.ORDER, "the JDKs of a block always run in one order")
          .edit("campaign/schedule/Rounds.java", "order.stream().map(cells::get).toList()", "List.copyOf(cells)")
          .test(TESTS),
      Mutation.of(Kind.ORDER, "the cells of a round always run in one order")
          .edit("campaign/schedule/Rounds.java", "    Collections.shuffle(keys, random);\n    round.addAll(keys);",
              "    round.addAll(keys);")
          .test(TESTS),
      Mutation.of(Kind.ORDER, "blocks of three JDKs have one JDK less")
          .edit("campaign/schedule/Rounds.java", "order.stream().map(cells::get).toList()",
              "order.stream().map(cells::get)"
              + ".limit(order.size() > 2 ? 2 : 9).toList()")
          .test(TESTS),
      Mutation.of(Kind.ORDER, "the odd designs are not mirrored")
          .edit("campaign/schedule/WilliamsDesign.java", "order.reversed() : order", "order : order")
          .test(TESTS),
      Mutation.of(Kind.ORDER, "the fork that is run again is numbered as of another block")
          .edit("campaign/cell/Slot.java", "NOT_YET, block, position, attempt + 1,",
              "NOT_YET, block + 1, position, attempt + 1,")
          .test(TESTS));

  private ScheduleMutations() {}
}

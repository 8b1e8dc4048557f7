package taskmeter.mutation;

import java.util.List;

/** Forks that take turns. */
final class TurnMutations {

  private static final String TURNS = "campaign/turn/Turns.java";
  private static final String FORK = "campaign/turn/WaitingFork.java";
  private static final String PROFILER = "profiler/TurnProfiler.java";
  private static final String CALL = "TaskCreation.baseline PLATFORM";
  private static final String IN_TURNS = "--interleave=iterations";
  private static final String TWICE = "--jdks=25,25";
  private static final String TURNS_TEST = "campaign.turn.TurnsTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.TURNS, "a fork does not wait for its turn")
          .edit(PROFILER, "if (iterations % place.iterations() == 0) {", "if (iterations < 0) {")
          .smokeRun(CALL, IN_TURNS, TWICE).test("profiler.TurnProfilerTest"),
      Mutation.of(Kind.TURNS, "a fork waits for the first turn of a phase only")
          .edit(PROFILER, "if (iterations % place.iterations() == 0) {", "if (iterations == 0) {")
          .measure(CALL, IN_TURNS, TWICE).test("profiler.TurnProfilerTest"),
      Mutation.of(Kind.TURNS, "a fork that does not wait counts as measured")
          .edit(PROFILER, "if (iterations % place.iterations() == 0) {", "if (iterations < 0) {")
          .edit("campaign/fork/ForksByRuntime.java", "fork.measuredTurns() != planned", "fork.measuredTurns() < 0")
          .test("profiler.TurnProfilerTest"),
      Mutation.of(Kind.TURNS, "the next fork begins its turn before the one before has ended it")
          .edit(FORK, "      socket.orElseThrow().getOutputStream().write(TurnPlace.GO);\n      await(processorTimes);",
              "      await(processorTimes);\n"
              + "      if (socket.isPresent()) {\n"
              + "        socket.get().getOutputStream().write(TurnPlace.GO);\n      }")
          .edit(TURNS, "fork -> fork.awaitReady(processorTimes)", "fork -> { }")
          .test(TURNS_TEST),
      Mutation.of(Kind.TURNS, "turns go in one order only")
          .edit(TURNS, "        Collections.reverse(order);\n", "")
          .test(TURNS_TEST),
      Mutation.of(Kind.TURNS, "iterations that lead in count")
          .edit("campaign/fork/ForkOutput.java", "iteration % (leadIn + 1) == 0 ? Phase.MEASURED", "iteration > 0 "
              + "? Phase.MEASURED")
          .measure(CALL, IN_TURNS, TWICE, "--lead-in=1").test("campaign.fork.LeadInTest"),
      Mutation.of(Kind.TURNS, "what a fork uses while it waits is not counted")
          .edit(FORK, "Duration more = now.minus(processorTime);", "Duration more = Duration.ZERO;")
          .test("campaign.turn.WaitingTimeTest"),
      Mutation.of(Kind.TURNS, "what waiting forks use does not disturb")
          .edit("campaign/machine/NoiseMeter.java", "others.isEmpty() || more == 0 ? this", "more >= 0 ? this")
          .test("campaign.InterleavedCampaignTest"),
      Mutation.of(Kind.TURNS, "a part of a disturbed block is run again")
          .edit("campaign/schedule/Schedule.java",
              "if (slot.interleave() == Interleave.FORKS || slot.block() != decidedBlock) {",
              "if (slot.block() != decidedBlock || slot.attempt() == 1) {")
          .test("campaign.schedule.InterleavedScheduleTest"),
      Mutation.of(Kind.TURNS, "blocks that compare turns with single forks have other orders")
          .edit("campaign/schedule/Rounds.java", "interleave.order(had)", "had")
          .test("campaign.schedule.InterleavedScheduleTest"),
      Mutation.of(Kind.INJECTION, "forks that start together have one class path")
          .edit("campaign/fork/ForkClassPath.java", "while (starting > 0 && current.filter(classPath::equals)"
              + ".isEmpty()) {", "while (starting < 0) {")
          .smokeRun(CALL, "--inject=2:10%", IN_TURNS, TWICE).test("campaign.fork.ForkClassPathTest"));

  private TurnMutations() {}
}

package taskmeter.mutation;

import java.util.List;

/** How a fork is started, its settings, and the work that is injected into it. */
final class ForkMutations {

  private static final String FORK = "campaign/fork/JmhFork.java";
  private static final String CALL = "TaskCreation.baseline PLATFORM";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.JVM, "the campaign's own JVM starts every fork, with any label")
          .edit(FORK, ".jvm(java.toString())", ".jvm(Utils.getCurrentJvm())")
          .smokeRun(CALL, "--jdks=17,25").test("campaign.fork.ForksByRuntimeTest"),
      Mutation.of(Kind.JVM, "one JDK's launcher starts the forks of all of them")
          .edit("campaign/fork/ForksByRuntime.java", "launchers.get(slot.cell().runtime()).launch(slot)",
              "launchers.values().iterator().next().launch(slot)")
          .edit("campaign/fork/ForksByRuntime.java", "launchers.get(slot.cell().runtime()).launch(slot, ",
              "launchers.values().iterator().next().launch(slot, ")
          .smokeRun(CALL, "--jdks=17,25").test("campaign.fork.ForksByRuntimeTest"),
      Mutation.of(Kind.JVM, "forks get no heap option")
          .edit(FORK, "Stream.of(jvm.settings().arguments().stream(),",
              "Stream.of(jvm.settings().arguments().stream().filter(each -> !each.startsWith(\"-Xm\")),")
          .smokeRun(CALL).test("campaign.fork.ForksByRuntimeTest"),
      Mutation.of(Kind.JVM, "forks get another collector than the probe")
          .edit(FORK, "Stream.of(jvm.settings().arguments().stream(),",
              "Stream.of(jvm.settings().arguments().stream()\n"
              + "            .map(each -> each.replace(\"+UseG1GC\", \"+UseSerialGC\")),")
          .smokeRun(CALL).test("campaign.fork.ForksByRuntimeTest"),
      Mutation.of(Kind.JVM, "no collector is set, for the probe or for a fork")
          .edit("campaign/runtime/JvmSettings.java", "List.of(\"-XX:+UseG1GC\")", "List.<String>of()")
          .smokeRun(CALL).test("campaign.runtime.JvmSettingsTest"),
      Mutation.of(Kind.JVM, "the arguments of a cell are left out")
          .edit(FORK, "slot.cell().jvmArguments().stream(),", "Stream.<String>of(),")
          .smokeRun("TaskCreation.startAndJoin VIRTUAL"),
      Mutation.of(Kind.JVM, "forks are compiled by C1 only, although no option says so")
          .edit(FORK, "return Stream.of(jvm.settings()",
              "own = Stream.concat(own, Stream.of(\"-XX:TieredStopAtLevel=1\""
              + "));\n    return Stream.of(jvm.settings()")
          .smokeRun(CALL).test("campaign.fork.ForksByRuntimeTest", "campaign.KnownCostTest"),
      Mutation.of(Kind.JVM, "forks have one processor")
          .edit(FORK, "\"-Djmh.shutdownTimeout=10\",", "\"-Djmh.shutdownTimeout=10\", \"-XX:ActiveProcessorCount=1\",")
          .smokeRun(CALL),
      Mutation.of(Kind.JVM, "the JVM that a fork reports is not compared")
          .edit("campaign/fork/ForkCheck.java",
              "return differenceInRuntime(recorded.runtime())\n        .or(() -> differenceInTrial(recorded.trial()))",
              "return differenceInTrial(recorded.trial())")
          .test("campaign.fork.ForkCheckTest", "campaign.fork.ForksByRuntimeTest"),
      Mutation.of(Kind.PARAMETERS, "the parameters of a cell are not handed to JMH, at parties=16")
          .edit(FORK, "    cell.parameters().forEach(options::param);\n", "")
          .smokeRun("BarrierRendezvous.cyclicBarrier parties=16 PLATFORM"),
      Mutation.of(Kind.PARAMETERS, "the parameters of a cell are not handed to JMH, at suspending=100")
          .edit(FORK, "    cell.parameters().forEach(options::param);\n", "")
          .smokeRun("EagerStart.deferred suspending=100 FORK_JOIN"),
      Mutation.of(Kind.PARAMETERS, "the carrier is not handed to JMH, so that each fork measures all of them")
          .edit(FORK, "\n        .param(\"carrier\", cell.carrier())", "")
          .smokeRun(CALL),
      Mutation.of(Kind.PARAMETERS, "fewer than the share of the tasks suspend")
          .edit("scenario/EagerStart.java", "i * suspending % 100 < suspending", "i * suspending % 200 < suspending")
          .smokeRun("EagerStart.deferred suspending=10 FORK_JOIN"),

      Mutation.of(Kind.WARMUP, "warmup iterations last a millisecond")
          .edit(FORK, ".warmupTime(time(cell.warmup()))", ".warmupTime(TimeValue.milliseconds(1))")
          .measure(CALL),
      Mutation.of(Kind.WARMUP, "one iteration of warmup instead of all")
          .edit(FORK, ".warmupIterations(cell.warmup().count())", ".warmupIterations(1)")
          .measure(CALL),
      Mutation.of(Kind.WARMUP, "measured iterations last a millisecond")
          .edit(FORK, ".measurementTime(time(cell.measurement()))", ".measurementTime(TimeValue.milliseconds(1))")
          .measure(CALL),
      Mutation.of(Kind.WARMUP, "an iteration that ends after a tenth of its time is accepted")
          .edit("campaign/fork/ForkCheck.java", "LEAST_SHARE = 0.8", "LEAST_SHARE = 0.08")
          .test("campaign.fork.ForkCheckCountsTest"),
      Mutation.of(Kind.WARMUP, "a scenario's warmup is one iteration")
          .edit("scenario/TaskCreation.java", "@Warmup(iterations = 10,", "@Warmup(iterations = 1,")
          .test("campaign.cell.MatrixTest"),
      Mutation.of(Kind.WARMUP, "the heap is not settled before the trial")
          .edit("scenario/proof/Scenario.java", "      Trial.settle();\n", "")
          .measure("EagerStart.deferred suspending=0 FORK_JOIN")
          .test("scenario.CountFaultInjectionTest"),

      Mutation.of(Kind.INJECTION, "the injected loops come after the program's on the class path")
          .edit(FORK, "return loops + File.pathSeparator + ForkClassPath.own();",
              "return ForkClassPath.own() + File.pathSeparator + loops;")
          .smokeRun(CALL, "--inject=1:10%"),
      Mutation.of(Kind.INJECTION, "half of the work is injected")
          .edit("campaign/inject/RepeatingLoop.java", "new Runs(owner, every,", "new Runs(owner, 2 * every,")
          .measure(CALL, "--inject=1:10%"),
      Mutation.of(Kind.INJECTION, "half of the work is injected into cells that count nothing")
          .edit("campaign/inject/RepeatingLoop.java", "new Runs(owner, every,", "new Runs(owner, 2 * every,")
          .measure("CurrentTaskLookup.threadLocal PLATFORM", "--inject=1:10%")
          .test("campaign.inject.RepeatingLoopTest"),
      Mutation.of(Kind.INJECTION, "every JDK gets the work that one is to have")
          .edit("campaign/runtime/RuntimeSelection.java",
              "options.inject.filter(injection -> injection.position() == index + 1)",
              "options.inject")
          .smokeRun(CALL, "--inject=2:10%", "--jdks=25,25").test("campaign.runtime.RuntimeSelectionTest"));

  private ForkMutations() {}
}

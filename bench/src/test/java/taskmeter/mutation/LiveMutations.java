package taskmeter.mutation;

import java.util.List;

/** Tasks that are alive at the same time, and metrics other than time. */
final class LiveMutations {

  private static final String SCENARIO = "scenario/LiveTasks.java";
  private static final String BATCH = "scenario/live/LiveBatch.java";
  private static final String VIRTUAL = "LiveTasks.parked tasks=1000 VIRTUAL";
  private static final String[] TESTS = {"scenario.LiveFaultInjectionTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.PARAMETERS, "one live task less")
          .edit(SCENARIO, "new LiveBatch(on, tasks, counts", "new LiveBatch(on, tasks - 1, counts")
          .smokeRun(VIRTUAL).test(TESTS),
      Mutation.of(Kind.TASKS, "live tasks end instead of parking")
          .edit("scenario/live/ParkedTask.java", "    LockSupport.park(this);\n    return isReleasable();",
              "    return true;")
          .smokeRun(VIRTUAL).test(TESTS),
      Mutation.of(Kind.TASKS, "live tasks spin instead of parking")
          .edit("scenario/live/ParkedTask.java", "    LockSupport.park(this);", "    Thread.yield();")
          .smokeRun("LiveTasks.parked tasks=1000 PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "the wake-up does not wait for the end")
          .edit(BATCH, "      on.join(each);\n", "").smokeRun(VIRTUAL).test(TESTS),
      Mutation.of(Kind.MECHANISM, "live tasks are platform threads instead of virtual ones")
          .edit("carrier/VirtualThreads.java", "    return Java21.startVirtualThread(task);",
              "    var thread = new Thread(task);\n    thread.start();\n    return thread;")
          .smokeRun(VIRTUAL).test(TESTS),
      Mutation.of(Kind.SCORE, "memory is measured before the tasks are parked")
          .edit(SCENARIO, "    batch.start();\n    var growth = MemoryUse.now().since(before);",
              "    var growth = MemoryUse.now().since(before);\n    batch.start();")
          .smokeRun(VIRTUAL).test(TESTS),
      Mutation.of(Kind.SCORE, "the time to start includes the wake-up")
          .edit(SCENARIO, "    long parked = System.nanoTime();\n    batch.wake();",
              "    batch.wake();\n    long parked = System.nanoTime();")
          .test(TESTS),
      Mutation.of(Kind.SCORE, "the heap of all live tasks is called the heap of one")
          .edit("scenario/LiveCosts.java", "return memory.heap() / tasksInMemory;", "return memory.heap();")
          .test(TESTS),
      Mutation.of(Kind.SCORE, "a fork without the metrics of its cell counts as measured")
          .edit("campaign/fork/ForkCheck.java", "\n          .or(() -> differenceInMetrics(each));", ";")
          .test("campaign.fork.ForkCheckMetricsTest"),
      Mutation.of(Kind.SCORE, "another metric is taken for the score")
          .edit("campaign/fork/Sample.java", "phase == Phase.MEASURED && metric == Metric.TIME",
              "phase == Phase.MEASURED")
          .test("campaign.ResultsTableTest"));

  private LiveMutations() {}
}

package taskmeter.mutation;

import java.util.List;

/** Eager and deferred starts, and where a suspended task goes. */
final class StartMutations {

  private static final String SCENARIO = "scenario/EagerStart.java";
  private static final String PLATFORM = "carrier/EagerOnPlatformPool.java";
  private static final String FORK_JOIN = "carrier/EagerOnForkJoinPool.java";
  private static final String PRIVATE = "carrier/EagerOnPrivateScheduler.java";
  private static final String[] TESTS = {"scenario.StartFaultInjectionTest", "carrier.BackOfTheQueueTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.OPERATIONS, "the invocation of deferred is said to have twice its operations")
          .edit(SCENARIO, "@OperationsPerInvocation(BATCH)\n  public Object deferred()",
              "@OperationsPerInvocation(2 * BATCH)\n  public Object deferred()")
          .smokeRun("EagerStart.deferred suspending=0 PLATFORM"),
      Mutation.of(Kind.OPERATIONS, "the invocation of deferred starts half of its tasks")
          .edit(SCENARIO, "started[i] = eagerly.startDeferred(child);",
              "started[i] = eagerly.startDeferred(child);\n      children[i] = child;\n      i++;\n"
              + "      started[i] = started[i - 1];")
          .smokeRun("EagerStart.deferred suspending=0 PLATFORM"),

      Mutation.of(Kind.SUSPENSION, "the queue of the ForkJoinPool is last in, first out")
          .edit("carrier/ForkJoinTasks.java", "System.getProperty(QUEUE, \"\").equals(\"fifo\"))", "false)")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the queue of the private scheduler is last in, first out")
          .edit("carrier/ForkJoinTasks.java", "System.getProperty(QUEUE, \"\").equals(\"fifo\"))", "false)")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the cells of the ForkJoinPool do not set its queue")
          .edit("carrier/ForkJoinTasks.java", "return List.of(FIFO);", "return List.of();")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the queue of the platform pool is last in, first out")
          .edit("carrier/PlatformThreads.java", "return Executors.newFixedThreadPool(Carrier.parallelism(), task -> {",
              """
              var last = new java.util.concurrent.LinkedBlockingDeque<Runnable>() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public boolean offer(Runnable task) {
                      return offerFirst(task);
                    }
                  };
                  return new java.util.concurrent.ThreadPoolExecutor(Carrier.parallelism(), Carrier.parallelism(), 0,
                      java.util.concurrent.TimeUnit.SECONDS, last, task -> {""")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the tasks of deferredDefault never suspend")
          .edit("carrier/EagerTasks.java", "        Thread.yield();\n", "")
          .smokeRun("EagerStart.deferredDefault suspending=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the tasks of deferredDefault never suspend, although one in ten should")
          .edit("carrier/EagerTasks.java", "        Thread.yield();\n", "")
          .smokeRun("EagerStart.deferredDefault suspending=10 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the tasks of deferredDefault suspend twice")
          .edit("carrier/EagerTasks.java", "        Thread.yield();\n",
              "        Thread.yield();\n        Thread.yield();\n")
          .smokeRun("EagerStart.deferredDefault suspending=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "the tasks of the private scheduler suspend twice")
          .edit("carrier/EagerTasks.java", "        Thread.yield();\n",
              "        Thread.yield();\n        Thread.yield();\n")
          .smokeRun("EagerStart.deferred suspending=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "a task that suspends sleeps for a moment instead of yielding")
          .edit("carrier/EagerTasks.java", "        Thread.yield();\n",
              "        java.util.concurrent.locks.LockSupport.parkNanos(1);\n")
          .smokeRun("EagerStart.deferredDefault suspending=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "on the platform pool the second part follows the first at once")
          .edit(PLATFORM, "super(() -> task.first() ? pool.submit(task::second) : NONE);", """
              super(() -> {
                      if (task.first()) {
                        task.second();
                      }
                      return NONE;
                    });""")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "on the ForkJoinPool the second part follows the first at once")
          .edit(FORK_JOIN, "second.fork();", "second.invoke();")
          .smokeRun("EagerStart.(deferred|eager) suspending=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.SUSPENSION, "on the ForkJoinPool the second part follows the first at once, of one task in ten")
          .edit(FORK_JOIN, "second.fork();", "second.invoke();")
          .smokeRun("EagerStart.deferred suspending=10 FORK_JOIN").test(TESTS),

      Mutation.of(Kind.TASKS, "a join on the ForkJoinPool does not wait for the second part")
          .edit(FORK_JOIN, "    if (started.suspended) {\n      await(started.second);\n    }\n", "")
          .smokeRun("EagerStart.deferred suspending=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.TASKS, "a join on the ForkJoinPool does not wait for the second part, and the check reads the "
          + "thread of the first")
          .edit(FORK_JOIN, "    if (started.suspended) {\n      await(started.second);\n    }\n", "")
          .edit("scenario/task/SuspendingTask.java", "if (suspends && secondOn == null)",
              "if (suspends && firstOn == null)")
          .smokeRun("EagerStart.deferred suspending=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.TASKS, "a join on the platform pool does not wait for the second part, and the check reads the "
          + "thread of the first")
          .edit(PLATFORM, "    if (second != Halves.NONE) {\n      second.get();\n    }\n", "")
          .edit("scenario/task/SuspendingTask.java", "if (suspends && secondOn == null)",
              "if (suspends && firstOn == null)")
          .smokeRun("EagerStart.deferred suspending=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "deferredDefault waits for no task")
          .edit(SCENARIO, "      plainly.join(started[i]);\n      children[i].ended();\n", "")
          .smokeRun("EagerStart.deferredDefault suspending=0 VIRTUAL").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a join on the ForkJoinPool waits without running queued tasks")
          .edit(FORK_JOIN, "    while (!task.isDone() && QueuedTasks.runOne()) {\n      continue;\n    }\n", "")
          .smokeRun("EagerStart.deferred suspending=0 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.MECHANISM, "an eager start on the ForkJoinPool queues its task")
          .edit(FORK_JOIN, "first.invoke();", "first.fork();")
          .smokeRun("EagerStart.eager suspending=0 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a deferred start on the private scheduler is one on the JDK's")
          .edit(PRIVATE, "    var thread = Java21.unstarted(builder, task);\n    thread.start();\n    return thread;",
              "    return Java21.startVirtualThread(task);")
          .smokeRun("EagerStart.deferred suspending=0 VIRTUAL").test(TESTS),
      Mutation.of(Kind.MECHANISM, "deferredDefault starts its tasks on the private scheduler")
          .edit(SCENARIO, "started[i] = plainly.start(child);",
              "started[i] = plainly.eager().startDeferred(child);")
          .smokeRun("EagerStart.deferredDefault suspending=0 VIRTUAL").test(TESTS),

      Mutation.of(Kind.BASELINE, "the calls of an eager start's baseline are ten for each")
          .edit(SCENARIO, "      children[i] = child;\n      child.ended();\n", """
                    for (int j = 0; j < 9; j++) {
                      children[i] = child(i);
                    }
                    children[i] = child;
                    child.ended();
              """)
          .smokeRun("EagerStart.baseline suspending=0 PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "an eager start's baseline stores each child ten times")
          .edit(SCENARIO, "      children[i] = child;\n      child.ended();\n", """
                    for (int j = 0; j < 10; j++) {
                      children[(i + j) % BATCH] = child;
                    }
                    child.ended();
              """)
          .smokeRun("EagerStart.baseline suspending=0 PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "an eager start's baseline does not call the second part")
          .edit(SCENARIO, "      if (child.first()) {\n        child.second();\n      }\n",
              "      child.first();\n")
          .edit(SCENARIO, "      children[i] = child;\n      child.ended();\n", "      children[i] = child;\n")
          .smokeRun("EagerStart.baseline suspending=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.WARMUP, "the array of deferred tasks outlives the trial")
          .edit(SCENARIO, "public Object deferred() throws InterruptedException, ExecutionException {\n"
              + "    var children = new SuspendingTask[BATCH];",
                  "public Object deferred() throws InterruptedException, "
              + "ExecutionException {\n    var children = kept;")
          .edit(SCENARIO, "  private final StartGate gate;",
              "  private final SuspendingTask[] kept = new SuspendingTask[BATCH];\n"
              + "  private final StartGate gate;")
          .measure("EagerStart.deferred suspending=0 FORK_JOIN").test(TESTS));

  private StartMutations() {}
}

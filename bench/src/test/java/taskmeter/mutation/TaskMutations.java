package taskmeter.mutation;

import java.util.List;

/** Task creation: operations, threads, pools, the baseline. */
final class TaskMutations {

  private static final String SCENARIO = "scenario/TaskCreation.java";
  private static final String PLATFORM = "carrier/PlatformThreads.java";
  private static final String VIRTUAL = "carrier/VirtualThreads.java";
  private static final String FORK_JOIN = "carrier/ForkJoinTasks.java";
  private static final String[] TESTS = {"scenario.FaultInjectionTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.OPERATIONS, "an invocation of one operation is counted as two")
          .edit("scenario/Cells.java", "fixed == null ? 1 : fixed.value()", "fixed == null ? 2 : fixed.value()")
          .smokeRun("TaskCreation.startAndJoin PLATFORM"),
      Mutation.of(Kind.OPERATIONS, "JMH does not get the number of operations in an invocation")
          .edit("campaign/fork/JmhFork.java", ".operationsPerInvocation(cell.operations())", "")
          .smokeRun("TaskCreation.fanOut tasks=10000 VIRTUAL"),
      Mutation.of(Kind.OPERATIONS, "the operations that the probe reports are read as one")
          .edit("campaign/cell/Cell.java", "line.iterationMillis())), line.operations(),",
              "line.iterationMillis())), 1,")
          .smokeRun("TaskCreation.fanOut tasks=100 VIRTUAL"),

      Mutation.of(Kind.THREAD_EACH, "submitPerTask on platform threads submits to a cached pool")
          .edit(PLATFORM, "return Java21.newThreadPerTaskExecutor(Thread::new);",
              "return Executors.newCachedThreadPool();")
          .smokeRun("TaskCreation.submitPerTask PLATFORM").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "submitPerTask on virtual threads submits to a pool of two of them")
          .edit(VIRTUAL, "return Java21.newVirtualThreadPerTaskExecutor();", """
              return java.util.concurrent.Executors.newFixedThreadPool(2, task -> {
                    try {
                      return Java21.unstarted(Thread.class.getMethod("ofVirtual").invoke(null), task);
                    } catch (ReflectiveOperationException e) {
                      throw new IllegalStateException(e);
                    }
                  });""")
          .smokeRun("TaskCreation.submitPerTask VIRTUAL").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "submitFromOutside has its creator inside")
          .edit("scenario/CreationKind.java", "return PLATFORM;", "return carrier;")
          .smokeRun("TaskCreation.submitFromOutside VIRTUAL").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "the fork of submitFromOutside gets the option for a creator inside")
          .edit("scenario/declaration/VariantKind.java", "\"=\" + creator(carrier));", "\"=\" + carrier);")
          .smokeRun("TaskCreation.submitFromOutside VIRTUAL").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "startAndJoin starts a thread for every second child, and calls the other")
          .edit(SCENARIO, "on.join(on.start(child));", """
              if ((tally.tasks() & 1) == 0) {
                    child.run();
                  } else {
                    on.join(on.start(child));
                  }""")
          .measure("TaskCreation.startAndJoin PLATFORM").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "after the proof, startAndJoin calls nine of ten children")
          .edit(SCENARIO, "on.join(on.start(child));", """
              if (tally.tasks() > 40 && tally.tasks() % 10 != 0) {
                    child.run();
                  } else {
                    on.join(on.start(child));
                  }""")
          .measure("TaskCreation.startAndJoin PLATFORM").test(TESTS),

      Mutation.of(Kind.PARALLELISM, "a platform pool has one thread")
          .edit(PLATFORM, "Executors.newFixedThreadPool(Carrier.parallelism(),", "Executors.newFixedThreadPool(1,")
          .smokeRun("TaskCreation.submitToPool PLATFORM").test(TESTS),
      Mutation.of(Kind.PARALLELISM, "a platform pool has one thread more than its column says")
          .edit(PLATFORM, "Executors.newFixedThreadPool(Carrier.parallelism(),",
              "Executors.newFixedThreadPool(Carrier.parallelism() + 1,")
          .smokeRun("TaskCreation.submitToPool PLATFORM").test(TESTS),
      Mutation.of(Kind.PARALLELISM, "the ForkJoinPool has one thread")
          .edit(FORK_JOIN, "new ForkJoinPool(\n      Carrier.parallelism(),", "new ForkJoinPool(\n      1,")
          .smokeRun("TaskCreation.submitToPool FORK_JOIN").test(TESTS),
      Mutation.of(Kind.PARALLELISM, "the ForkJoinPool has two threads more than its column says")
          .edit(FORK_JOIN, "new ForkJoinPool(\n      Carrier.parallelism(),",
              "new ForkJoinPool(\n      Carrier.parallelism() + 2,")
          .smokeRun("TaskCreation.submitToPool FORK_JOIN").test(TESTS),
      Mutation.of(Kind.PARALLELISM, "the default scheduler has one thread")
          .edit("campaign/fork/JmhFork.java", "\"-Djmh.shutdownTimeout=10\",",
              "\"-Djmh.shutdownTimeout=10\", \"-Djdk.virtualThreadScheduler.parallelism=1\",")
          .smokeRun("TaskCreation.startAndJoin VIRTUAL"),
      Mutation.of(Kind.PARALLELISM, "the column of the threads leaves the creator out")
          .edit("scenario/declaration/VariantKind.java", "(createdByWorker(carrier) ? 0 : 1)", "0")
          .smokeRun("TaskCreation.submitToPool PLATFORM").test("campaign.cell.MatrixTest"),

      Mutation.of(Kind.BASELINE, "the call of a child makes and calls ten")
          .edit(SCENARIO, "    child.run();\n    return child.ended();", """
                  child.run();
                  for (int i = 0; i < 9; i++) {
                    child = new ChildTask(tally);
                    child.run();
                  }
                  return child.ended();""")
          .smokeRun("TaskCreation.baseline PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "the call of a child calls the one child ten times")
          .edit(SCENARIO, "    child.run();\n    return child.ended();", """
                  for (int i = 0; i < 10; i++) {
                    child.run();
                  }
                  return child.ended();""")
          .smokeRun("TaskCreation.baseline PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "the call of a child makes no child, but calls the last one again")
          .edit(SCENARIO, "    var child = new ChildTask(tally);\n    child.run();", "    tally.task();\n"
              + "    var child = again;\n    child.run();")
          .edit(SCENARIO, "  private Tasks<Object> on;",
              "  private final ChildTask again = new ChildTask(new taskmeter.scenario.proof.TaskCount());\n"
              + "  private Tasks<Object> on;")
          .smokeRun("TaskCreation.baseline PLATFORM").test(TESTS),

      Mutation.of(Kind.TASKS, "fanOut starts half of its children")
          .edit(SCENARIO, "new ChildTask[tasks];", "new ChildTask[tasks / 2];")
          .smokeRun("TaskCreation.fanOut tasks=100 PLATFORM"),
      Mutation.of(Kind.TASKS, "fanOut waits for none of its children")
          .edit(SCENARIO, "      on.join(started[i]);\n      children[i].ended();\n", "")
          .smokeRun("TaskCreation.fanOut tasks=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "fanOut waits for every second child and checks no other")
          .edit(SCENARIO, "i >= 0; i--", "i >= 0; i -= 2")
          .smokeRun("TaskCreation.fanOut tasks=100 FORK_JOIN").test(TESTS),
      Mutation.of(Kind.TASKS, "submit waits for nothing")
          .edit(SCENARIO, "    executor.submit(child).get();\n    return child.ended();",
              "    executor.submit(child);\n"
              + "    return child;")
          .smokeRun("TaskCreation.submitPerTask PLATFORM").test(TESTS),
      Mutation.of(Kind.TASKS, "a child that has not run counts as one that has")
          .edit("scenario/task/ChildTask.java", "if (ranOn == null) {", "if (ranOn != null && ranOn == new Object()) {")
          .test(TESTS),
      Mutation.of(Kind.MECHANISM, "join on platform threads spins instead of waiting")
          .edit(PLATFORM, "    started.join();", "    while (started.isAlive()) {\n      Thread.onSpinWait();\n    }")
          .smokeRun("TaskCreation.startAndJoin PLATFORM").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a fork on the ForkJoinPool runs at once instead of being queued")
          .edit(FORK_JOIN, "return new TaskAction(task).fork();",
              "var action = new TaskAction(task);\n    action.invoke();\n    return action;")
          .smokeRun("TaskCreation.startAndJoin FORK_JOIN").test(TESTS),
      Mutation.of(Kind.MECHANISM, "a start on the ForkJoinPool is a submission from outside")
          .edit(FORK_JOIN, "return new TaskAction(task).fork();", "var action = new TaskAction(task);\n"
              + "    new Thread(() -> POOL.execute(action)).start();\n    return action;")
          .smokeRun("TaskCreation.startAndJoin FORK_JOIN").test(TESTS),
      Mutation.of(Kind.MECHANISM, "submitToPool starts a thread for each task")
          .edit(PLATFORM, "return Executors.newFixedThreadPool(Carrier.parallelism(), task -> {",
              "return java.util.stream.Stream.of(1).count() == 1 ? Java21.newThreadPerTaskExecutor(Thread::new) "
              + ": Executors.newFixedThreadPool(Carrier.parallelism(), task -> {")
          .smokeRun("TaskCreation.submitToPool PLATFORM").test(TESTS),
      Mutation.of(Kind.MECHANISM, "the creator of every cell is a platform thread")
          .edit("carrier/CreatorThread.java", "Carrier.named(System.getProperty(CREATOR, Carrier.PLATFORM.name()))",
              "Carrier.PLATFORM")
          .smokeRun("TaskCreation.startAndJoin VIRTUAL"));

  private TaskMutations() {}
}

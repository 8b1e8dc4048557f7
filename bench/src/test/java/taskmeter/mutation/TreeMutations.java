package taskmeter.mutation;

import java.util.List;

/** The nodes of a task tree: how many there are, how they start, and whether they wait. */
final class TreeMutations {

  private static final String SUSPENDING = "scenario/tree/SuspendingNode.java";
  private static final String BLOCKING = "scenario/tree/BlockingNode.java";
  private static final String WAITING = "scenario/tree/WaitingNode.java";
  private static final String LEAVES = "scenario/tree/LeafWork.java";
  private static final String DEFERRED = "TaskTree.deferred leaves=memoization;levels=3 ";
  private static final String EAGER = "TaskTree.eager leaves=none;levels=3 (PLATFORM|FORK_JOIN)";
  private static final String TEST = "scenario.TreeFaultInjectionTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.OPERATIONS, "a tree has one branch less")
          .edit("scenario/tree/TreeShape.java", "static final int BRANCHES = 6;", "static final int BRANCHES = 5;")
          .smokeRun(DEFERRED).test(TEST),
      Mutation.of(Kind.OPERATIONS, "one node of a tree has one child less")
          .edit(BLOCKING, "var children = new BlockingNode[TreeShape.BRANCHES];",
              "var children = new BlockingNode[TreeShape.BRANCHES - (level == 2 && number == 3 ? 1 : 0)];")
          .smokeRun(DEFERRED + "VIRTUAL").test(TEST),
      Mutation.of(Kind.OPERATIONS, "a tree counts as two")
          .edit("scenario/TaskTree.java", "    trees++;", "    trees += 2;")
          .smokeRun(EAGER).test(TEST),
      Mutation.of(Kind.TASKS, "the leaves of a tree of virtual threads do not run")
          .edit(WAITING, "      } else if (leafWaits()) {", "      } else if (number < 0) {")
          .smokeRun(DEFERRED + "VIRTUAL").test(TEST),
      Mutation.of(Kind.TASKS, "the leaves of a tree in a pool do not run")
          .edit(SUSPENDING, "      } else if (leafWaits()) {", "      } else if (number < 0) {")
          .smokeRun(EAGER).test(TEST),
      Mutation.of(Kind.TASKS, "a parent on virtual threads does not wait for its children")
          .edit(BLOCKING, "      on.join(started[i]);", "      Thread.onSpinWait();")
          .smokeRun(DEFERRED + "VIRTUAL").test(TEST),
      Mutation.of(Kind.TASKS, "a parent in a pool is resumed when one child has not ended")
          .edit(SUSPENDING, "new AtomicInteger(TreeShape.BRANCHES + 1)", "new AtomicInteger(TreeShape.BRANCHES)")
          .smokeRun(DEFERRED + "PLATFORM").test(TEST),
      Mutation.of(Kind.MECHANISM, "an eager tree queues its nodes")
          .edit(SUSPENDING, "        child.run();", "        pool.queue(child);").smokeRun(EAGER).test(TEST),
      Mutation.of(Kind.MECHANISM, "a deferred tree starts its nodes eagerly")
          .edit(SUSPENDING, "        pool.queue(child);", "        child.run();")
          .smokeRun("TaskTree.deferred leaves=none;levels=3 (PLATFORM|FORK_JOIN)").test(TEST),
      Mutation.of(Kind.MECHANISM, "only the leaves of an eager tree are started eagerly")
          .edit(SUSPENDING, "      if (eager) {", "      if (eager && level == 1) {").smokeRun(EAGER).test(TEST),
      Mutation.of(Kind.PARAMETERS, "memoized leaves always find their result")
          .edit(LEAVES, "return !RESULTS.containsKey(number);", "return RESULTS.containsKey(-1);")
          .smokeRun(DEFERRED + "(PLATFORM|VIRTUAL)").test(TEST),
      Mutation.of(Kind.PARAMETERS, "memoized leaves know that they miss without looking it up")
          .edit(LEAVES, "return !RESULTS.containsKey(number);", "return number % TENTH == TENTH - 1;")
          .smokeRun(DEFERRED + "(PLATFORM|VIRTUAL)").test(TEST),
      Mutation.of(Kind.TASKS, "a leaf on a virtual thread does not sleep")
          .edit(WAITING, "        sleep(shape.waitMillis());\n", "")
          .smokeRun(DEFERRED + "VIRTUAL").test(TEST),
      Mutation.of(Kind.TASKS, "a leaf in a pool does not wait")
          .edit(SUSPENDING, "pool.queueAfter(shape.waitMillis(), this::resume);", "pool.queue(this::resume);")
          .smokeRun(DEFERRED + "(PLATFORM|FORK_JOIN)").test(TEST),
      Mutation.of(Kind.TASKS, "a leaf's factorial is one of 250")
          .edit(LEAVES, "requireFactorial(factorial(FACTORIAL_OF));", "requireFactorial(factorial(FACTORIAL_OF / 2));")
          .smokeRun("TaskTree.baseline leaves=cpuIoMixed;levels=3 PLATFORM").test(TEST),
      Mutation.of(Kind.BASELINE, "the baseline of the tree waits as its tasks do")
          .edit("scenario/TaskTree.java", "new TreeShape(levels, leaves, !kind.baseline())",
              "new TreeShape(levels, leaves, true)")
          .smokeRun("TaskTree.baseline leaves=memoization;levels=3 PLATFORM").test(TEST));

  private TreeMutations() {}
}

package taskmeter.mutation;

import java.util.List;

/** Groups of children: how they are left, and what a failure does. */
final class GroupMutations {

  private static final String SCENARIO = "scenario/TaskGroup.java";
  private static final String GROUP = "scenario/task/Group.java";
  private static final String CHILD = "scenario/task/GroupChild.java";
  private static final String BY_HAND = "scenario/task/FailFast.java";
  private static final String SCOPES = "carrier/scope/OpenedScopes.java";
  private static final String SCOPE = "TaskGroup.structuredTaskScope failing=0;tasks=100 VIRTUAL";
  private static final String FAILED_SCOPE = "TaskGroup.structuredTaskScope failing=1;tasks=100 VIRTUAL";
  private static final String EXECUTOR = "TaskGroup.executorClose failing=0;tasks=100 VIRTUAL";
  private static final String FAILED_EXECUTOR = "TaskGroup.executorClose failing=1;tasks=100 VIRTUAL";
  private static final String[] TESTS = {"scenario.GroupFaultInjectionTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.TASKS, "a group of an executor is left before its children have ended")
          .edit(SCENARIO, "Java21.close(scope);", "scope.shutdown();")
          .smokeRun(EXECUTOR).test(TESTS),
      Mutation.of(Kind.TASKS, "a group of a scope is left before its children have ended")
          .edit(SCENARIO, "      failure = SCOPES.join(scope);\n    } finally {\n      SCOPES.close(scope);\n",
              "      failure = Optional.empty();\n    } finally {\n      scope.hashCode();\n")
          .smokeRun(SCOPE).test(TESTS),
      Mutation.of(Kind.TASKS, "a group does not interrupt the siblings of a failed child")
          .edit(BY_HAND, "executor.shutdownNow();", "executor.shutdown();")
          .smokeRun(FAILED_EXECUTOR).test(TESTS),
      Mutation.of(Kind.TASKS, "the siblings of a failed child of a group do not wait")
          .edit(GROUP, "fails ? Role.WAIT : Role.END,", "Role.END,")
          .smokeRun(FAILED_SCOPE).test(TESTS),
      Mutation.of(Kind.TASKS, "a group fails before all of its children are started")
          .edit(CHILD, "        child.allStarted.await();\n", "")
          .smokeRun(FAILED_EXECUTOR).test(TESTS),
      Mutation.of(Kind.TASKS, "a group of a scope swallows the failure")
          .edit(SCOPES, "return Optional.of(thrown.getCause());", "return Optional.empty();")
          .smokeRun(FAILED_SCOPE).test(TESTS),
      Mutation.of(Kind.TASKS, "a group of an executor swallows the failure")
          .edit(BY_HAND, "failure = first ? Optional.of(thrown) : failure;", "failure = Optional.empty();")
          .smokeRun(FAILED_EXECUTOR).test(TESTS),
      Mutation.of(Kind.TASKS, "a group has one child less")
          .edit(SCENARIO, "Group.of(tasks, failing == 1, proving);", "Group.of(tasks - 1, failing == 1, proving);")
          .smokeRun(SCOPE).test(TESTS),
      Mutation.of(Kind.TASKS, "invokeAll of a group runs one child twice")
          .edit(SCENARIO, "    executor.invokeAll(group.list());",
              "    group.children()[0].run();\n    executor.invokeAll(group.list());")
          .smokeRun("TaskGroup.invokeAll failing=0;tasks=100 VIRTUAL").test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "the children of a group are called by their creator")
          .edit(SCENARIO, "SCOPES.fork(scope, child);", "child.run();")
          .smokeRun(SCOPE).test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "after the proof, a group calls nine of ten children")
          .edit(SCENARIO, "        first.submit(child);", """
                      if (groups > 40 && child.hashCode() % 10 != 0) {
                        child.run();
                      } else {
                        first.submit(child);
                      }""")
          .measure(EXECUTOR).test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "a group on virtual threads has platform threads")
          .edit(SCENARIO, "threads.isPresent() ? SCOPES.open(threads.get()) : SCOPES.open();",
              "SCOPES.open(Thread::new);")
          .smokeRun(SCOPE).test(TESTS),
      Mutation.of(Kind.THREAD_EACH, "a group runs several children in one thread")
          .edit(SCENARIO, "var scope = on.perTask();",
              "var scope = java.util.concurrent.Executors.newFixedThreadPool(2);")
          .smokeRun("TaskGroup.executorClose failing=0;tasks=100 PLATFORM").test(TESTS),
      Mutation.of(Kind.OPERATIONS, "the children of a group are counted as operations")
          .edit("scenario/Cells.java", "return kind().operations()", "return kind().parameters().stream()"
              + ".filter(taskmeter.scenario.declaration.Parameter.tasks::equals).findFirst()")
          .smokeRun(SCOPE).test(TESTS),
      Mutation.of(Kind.BASELINE, "the baseline of a group calls each child twice")
          .edit(SCENARIO, "        child.run();", "        child.run();\n        child.run();")
          .smokeRun("TaskGroup.baseline failing=0;tasks=100 PLATFORM").test(TESTS));

  private GroupMutations() {}
}

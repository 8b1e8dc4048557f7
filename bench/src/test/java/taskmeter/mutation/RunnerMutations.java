package taskmeter.mutation;

import java.util.List;

/** Executors that are opened and closed around calls, and the context of a call. */
final class RunnerMutations {

  private static final String SCENARIO = "scenario/Runner.java";
  private static final String EXECUTORS = "scenario/task/OpenedExecutors.java";
  private static final String CONTEXT = "scenario/task/CallContext.java";
  private static final String RUNNER = "Runner.runner calls=100;context=none PLATFORM";
  private static final String RUN = "Runner.run calls=100;context=none PLATFORM";
  private static final String TEST = "scenario.RunnerFaultInjectionTest";

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.TASKS, "a call to one runner is not awaited")
          .edit(SCENARIO, "        executor.submit(context.bound(made[i])).get();\n        made[i].ended();",
              "        executor.submit(context.bound(made[i]));\n        made[i].ended();")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.TASKS, "a call to a runner of its own is not awaited before it is closed")
          .edit(SCENARIO, "        executor.submit(context.bound(made[i])).get();\n      } finally",
              "        executor.submit(context.bound(made[i]));\n      } finally")
          .smokeRun(RUN).test(TEST),
      Mutation.of(Kind.OPERATIONS, "one runner makes half of its calls")
          .edit(SCENARIO, "        executor.submit(context.bound(made[i])).get();\n        made[i].ended();",
              "        executor.submit(context.bound(made[i])).get();\n        made[i].ended();\n"
              + "        if (i + 1 < calls) {\n          made[i + 1] = made[i];\n        }\n        i++;")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.MECHANISM, "an executor is opened for each second call and reused")
          .edit(SCENARIO, "      var executor = executors.open();\n      try {\n"
              + "        executor.submit(context.bound(made[i])).get();\n      } finally {\n"
              + "        executors.close(executor);\n      }\n      made[i].ended();",
              "      var executor = executors.open();\n      try {\n"
              + "        executor.submit(context.bound(made[i])).get();\n        if (++i < calls) {\n"
              + "          made[i] = new Call(tally, context);\n"
              + "          executor.submit(context.bound(made[i])).get();\n        }\n      } finally {\n"
              + "        executors.close(executor);\n      }")
          .smokeRun(RUN).test(TEST),
      Mutation.of(Kind.MECHANISM, "an executor is never closed")
          .edit(EXECUTORS, "    executor.shutdown();\n    if (executor.awaitTermination(1, TimeUnit.DAYS)) {\n"
              + "      closed++;\n    }", "    closed++;")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.MECHANISM, "an executor is closed, and its end is not awaited")
          .edit(EXECUTORS, "    if (executor.awaitTermination(1, TimeUnit.DAYS)) {\n      closed++;\n    }",
              "    closed++;")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.MECHANISM, "one runner is the executor that stays open")
          .edit(SCENARIO, "    var executor = executors.open();\n    try {\n      for",
              "    var executor = open;\n    try {\n      for")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.PARAMETERS, "an inheritable context does not arrive")
          .edit(CONTEXT, "InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();",
              "ThreadLocal<Object> INHERITED = new ThreadLocal<>();")
          .smokeRun("Runner.runner calls=100;context=inheritable (PLATFORM|VIRTUAL|FORK_JOIN)").test(TEST),
      Mutation.of(Kind.PARAMETERS, "a scoped value is not bound in the task")
          .edit(CONTEXT, "return () -> Java25.runWhere(SCOPED, VALUE, call);", "return call;")
          .smokeRun("Runner.runner calls=100;context=scopedValue PLATFORM", "--jdks=25").test(TEST),
      Mutation.of(Kind.PARALLELISM, "the pool of one runner has two threads")
          .edit("carrier/PlatformThreads.java", "return Executors.newFixedThreadPool(1);",
              "return Executors.newFixedThreadPool(2);")
          .smokeRun(RUNNER).test(TEST),
      Mutation.of(Kind.BASELINE, "the baseline of the runner makes each call twice")
          .edit(SCENARIO, "context.bound(made[i]).run();",
              "context.bound(made[i]).run();\n      context.bound(made[i]).run();")
          .smokeRun("Runner.baseline calls=100;context=none PLATFORM").test(TEST));

  private RunnerMutations() {}
}

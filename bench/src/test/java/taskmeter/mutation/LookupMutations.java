package taskmeter.mutation;

import java.util.List;

/** Lookups of the current task, and their baselines. */
final class LookupMutations {

  private static final String SCENARIO = "scenario/CurrentTaskLookup.java";
  private static final String LOCAL = "return RunningTask.LOCAL.get();";
  private static final String WITH_CALL = """
      @LookupKind.Of(LookupKind.THREAD_LOCAL)
        @Benchmark
        @CompilerControl(CompilerControl.Mode.DONT_INLINE)""";
  private static final String WITHOUT_CALL = """
      @LookupKind.Of(LookupKind.THREAD_LOCAL)
        @Benchmark""";
  private static final String[] TESTS = {"scenario.GeneratedCodeTest"};

  static final List<Mutation> ALL = List.of(
      Mutation.of(Kind.LOOKUP, "threadLocal returns a field that set-up has filled")
          .edit(SCENARIO, LOCAL, "return found;")
          .edit(SCENARIO, "  private int position;", "  private int position;\n  private Object found = \"\";")
          .edit(SCENARIO, "lookup.begin(this, RunningTask.current());",
              "lookup.begin(this, RunningTask.current());\n    found = RunningTask.current();")
          .smokeRun("CurrentTaskLookup.threadLocal PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "threadLocal looks up once for each task, and remembers")
          .edit(SCENARIO, LOCAL, "Thread now = Thread.currentThread();\n    if (last != now) {\n      last = now;\n"
              + "      found = RunningTask.LOCAL.get();\n    }\n    return found;")
          .edit(SCENARIO, "  private int position;", "  private int position;\n  private Object found = \"\";\n"
              + "  private Thread last = new Thread();")
          .smokeRun("CurrentTaskLookup.threadLocal PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "threadLocal may be inlined, so that the loop hoists it")
          .edit(SCENARIO, WITH_CALL, WITHOUT_CALL)
          .smokeRun("CurrentTaskLookup.threadLocal PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "threadLocal may be inlined, and says so")
          .edit(SCENARIO, WITH_CALL, WITHOUT_CALL)
          .edit("scenario/LookupKind.java", "  THREAD_LOCAL,\n\n  SCOPED_VALUE {", """
                THREAD_LOCAL {
                  @Override
                  public boolean behindCall() {
                    return false;
                  }
                },

                SCOPED_VALUE {""")
          .smokeRun("CurrentTaskLookup.threadLocal PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "threadLocal may be inlined, and no fork checks it")
          .edit(SCENARIO, WITH_CALL, WITHOUT_CALL)
          .edit("scenario/proof/Requirements.java", "if (!kind.behindCall()) {",
              "if (variant.getName().length() > 0) {")
          .smokeRun("CurrentTaskLookup.threadLocal PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "scopedValue reads the thread local")
          .edit(SCENARIO, "return Java25.get(RunningTask.SCOPED);", LOCAL + " // in place of a scoped value")
          .smokeRun("CurrentTaskLookup.scopedValue PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "registry reads the thread local")
          .edit(SCENARIO, "return RunningTask.REGISTRY.get(Thread.currentThread());", LOCAL + " // no registry")
          .smokeRun("CurrentTaskLookup.registry PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "currentThread looks up a second time")
          .edit(SCENARIO, "  public Object currentThread() {\n", "  public Object currentThread() {\n"
              + "    RunningTask.LOCAL.get();\n")
          .smokeRun("CurrentTaskLookup.currentThread PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "the registry is a map for one thread at a time")
          .edit("scenario/task/RunningTask.java",
              "ConcurrentHashMap<Thread, Object> REGISTRY = new ConcurrentHashMap<>(64);",
              "java.util.Map<Thread, Object> REGISTRY = java.util.Collections.synchronizedMap("
              + "new java.util.HashMap<>());")
          .smokeRun("CurrentTaskLookup.registry PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "a dependent thread local has seven steps")
          .edit(SCENARIO, "i < CHAIN; i++) {\n      at = ((RunningTask.Place) RunningTask.LOCALS",
              "i < CHAIN - 1; i++) {\n      at = ((RunningTask.Place) RunningTask.LOCALS")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "dependent thread locals do not wait for each other")
          .edit(SCENARIO, "RunningTask.LOCALS[at].get()", "RunningTask.LOCALS[i % RunningTask.LOCALS.length].get()")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "dependent thread locals are looked up and not waited for")
          .edit(SCENARIO, "at = ((RunningTask.Place) RunningTask.LOCALS[at].get()).next;",
              "var place = (RunningTask.Place) RunningTask.LOCALS[i % RunningTask.LOCALS.length].get();\n"
              + "      at = (at + place.next - i + 2 * RunningTask.LOCALS.length) % RunningTask.LOCALS.length;")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "dependent thread locals are the steps of the baseline")
          .edit(SCENARIO, "at = ((RunningTask.Place) RunningTask.LOCALS[at].get()).next;",
              "at = (at + step) % RunningTask.LOCALS.length;")
          .edit(SCENARIO, "  public int threadLocalDependent() {\n    int at = position;\n",
              "  public int threadLocalDependent() {\n    int at = position;\n"
              + "    int step = ((RunningTask.Place) RunningTask.LOCALS[0].get()).next;\n")
          .smokeRun("CurrentTaskLookup.threadLocalDependent PLATFORM").test(TESTS),
      Mutation.of(Kind.LOOKUP, "dependent lookups of the registry read thread locals")
          .edit(SCENARIO, "RunningTask.REGISTRY.get(keys[at])", "RunningTask.LOCALS[at].get()")
          .smokeRun("CurrentTaskLookup.registryDependent PLATFORM").test(TESTS),

      Mutation.of(Kind.BASELINE, "the empty call looks up ten times")
          .edit(SCENARIO, "  public Object baseline() {\n", "  public Object baseline() {\n"
              + "    for (int i = 0; i < 10; i++) {\n      RunningTask.REGISTRY.get(Thread.currentThread());\n    }\n")
          .smokeRun("CurrentTaskLookup.baseline PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "the empty call may be inlined")
          .edit(SCENARIO, "  @CompilerControl(CompilerControl.Mode.DONT_INLINE)\n  public Object baseline() {",
              "  public Object baseline() {")
          .smokeRun("CurrentTaskLookup.baseline PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "eight dependent steps are sixteen")
          .edit(SCENARIO, "at = places[at].next;", "at = places[places[at].next].next;")
          .smokeRun("CurrentTaskLookup.baselineDependent PLATFORM").test(TESTS),
      Mutation.of(Kind.BASELINE, "eight dependent steps look up too")
          .edit(SCENARIO, "at = places[at].next;", "at = places[at].next;\n      RunningTask.LOCALS[at].get();")
          .smokeRun("CurrentTaskLookup.baselineDependent PLATFORM").test(TESTS));

  private LookupMutations() {}
}

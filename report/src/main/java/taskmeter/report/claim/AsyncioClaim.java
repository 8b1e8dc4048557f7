package taskmeter.report.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A claim of the documentation, in the words of <i>What's New In Python</i>, with the cells that show it. A scenario of
 * the same name measures the same on the JVM.
 */
public enum AsyncioClaim {

  EAGER_START("Eager start", "3.12", "Added asyncio.eager_task_factory() and asyncio.create_eager_task_factory() to"
      + " allow opting an event loop in to eager task execution, making some use-cases 2x to 5x faster.",
      OptionalDouble.of(2), false,
      "An eager task of asyncio runs on its creator's thread, and saves the way through the queue of the loop. On a JVM"
          + " deferred tasks run on other threads at the same time, so that eager start also gives up parallelism.",
      Stream.of("0", "50", "100").map(share -> ClaimCase.alike(share + " % of the tasks suspend", "suspending=" + share,
          "EagerStart.eager", "EagerStart.deferred")).toList()),

  EAGER_TREE("Eager start of a tree of tasks", "3.12", EAGER_START.quote, OptionalDouble.of(2), false,
      "The tree is that of the benchmark behind the claim. One event loop runs it on one thread; a JVM runs its"
          + " branches in parallel, and computing leaves profit from that.",
      Stream.of("none", "memoization", "cpuIoMixed").map(leaves -> ClaimCase.alike("leaves: " + leaves,
          "leaves=" + leaves + ";levels=3", "TaskTree.eager", "TaskTree.deferred")).toList()),

  CURRENT_TASK("The current task", "3.12", "Added C implementation of asyncio.current_task() for 4x-6x speedup.",
      OptionalDouble.of(4), true,
      "asyncio looks the task up in a dictionary of loops. A JVM reads a field of the thread, which JIT compilers turn"
          + " into one instruction. Each cost includes the call that looks up; the net costs are in the tables of the"
          + " lookup.",
      List.of(ClaimCase.of("a lookup", "", "CurrentTaskLookup.currentTask", Optional.empty(),
          "CurrentTaskLookup.currentThread"))),

  TASK_GROUP("Task group", "3.11", "Added the TaskGroup class, an asynchronous context manager holding a group of tasks"
      + " that will wait for all of them upon exit. For new code this is recommended over using create_task() and"
      + " gather() directly.", OptionalDouble.empty(), false,
      "A failure cancels the siblings: asyncio throws an exception into each at its next await; a JVM interrupts"
          + " threads that may be running at that time.",
      Stream.of("0", "1").flatMap(failing -> Stream.of("2", "100").map(tasks -> ClaimCase.of(
          tasks + " children, " + (failing.equals("0") ? "none fails" : "one fails"),
          "failing=" + failing + ";tasks=" + tasks, "TaskGroup.taskGroup", Optional.of("TaskGroup.gather"),
          "TaskGroup.structuredTaskScope", "TaskGroup.invokeAll", "TaskGroup.executorClose"))).toList()),

  BARRIER("Barrier", "3.11", "Added the Barrier class to the synchronization primitives in the asyncio library, and the"
      + " related BrokenBarrierError exception.", OptionalDouble.empty(), false,
      "The parties of asyncio meet on one thread and never wait for a processor. The parties of a JVM are threads,"
          + " which the kernel or a scheduler must wake.",
      Stream.of("2", "16").map(parties -> ClaimCase.of(parties + " parties", "parties=" + parties,
          "BarrierRendezvous.barrier", Optional.empty(), "BarrierRendezvous.cyclicBarrier")).toList()),

  RUNNER("Runner", "3.11", "Added the Runner class, which exposes the machinery used by run().", OptionalDouble.empty(),
      false,
      "asyncio opens a selector, a loop and its self-pipe for each runner. A JVM opens an executor; whether that starts"
          + " a thread depends on its kind.",
      Stream.of("1", "10", "100").map(calls -> ClaimCase.alike(calls.equals("1") ? "1 call" : calls + " calls",
          "calls=" + calls, "Runner.runner", "Runner.run")).toList());

  private final String title;
  private final String version;
  private final String quote;
  private final OptionalDouble factor;
  private final boolean versions;
  private final String difference;
  private final List<ClaimCase> cases;

  AsyncioClaim(String title, String version, String quote, OptionalDouble factor, boolean versions, String difference,
      List<ClaimCase> cases) {
    this.title = title;
    this.version = version;
    this.quote = quote;
    this.factor = factor;
    this.versions = versions;
    this.difference = difference;
    this.cases = cases;
  }

  /** Returns a few words for a heading. */
  public String title() {
    return title;
  }

  /** Returns the version of Python whose <i>What's New</i> has the text. */
  public String version() {
    return version;
  }

  /** Returns the text of the documentation. */
  public String quote() {
    return quote;
  }

  /** Returns the smallest speed-up that the text names; empty if it names none. */
  public OptionalDouble factor() {
    return factor;
  }

  /** Returns whether costs of versions are compared with the oldest version, and not two variants. */
  public boolean versions() {
    return versions;
  }

  /** Returns what differs in what is compared with a JVM, in sentences. */
  public String difference() {
    return difference;
  }

  /** Returns the cases, one or more. */
  List<ClaimCase> cases() {
    return cases;
  }
}

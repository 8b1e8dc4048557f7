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

  EAGER_START("Eager start", "3.12", "Add `asyncio.eager_task_factory()` and"
      + " `asyncio.create_eager_task_factory()` functions to allow opting an event loop in to eager task execution,"
      + " making some use-cases 2x to 5x faster.",
      OptionalDouble.of(2), false,
      "An eager task of asyncio runs inside `create_task()` up to its first suspension; if it ends there, it never"
          + " enters the queue of the loop. The JDK has no eager start: here, on a pool the creator calls the first"
          + " part, and a virtual thread needs a private scheduler, which only reflection reaches. On a JVM deferred"
          + " tasks run on other threads at the same time, so that eager start also gives up parallelism.",
      Stream.of("0", "50", "100").map(share -> ClaimCase.alike(share + " % of the tasks suspend", "suspending=" + share,
          "EagerStart.eager", "EagerStart.deferred")).toList()),

  EAGER_TREE("Eager start of a tree of tasks", "3.12", EAGER_START.quote, OptionalDouble.of(2), false,
      "The tree is a small version of the benchmark behind the claim, pyperformance's `async_tree`: three levels"
          + " instead of six, waits of 1 ms instead of 50 ms, and fixed choices instead of random ones. One event loop"
          + " runs it on one thread. A JVM runs deferred branches in parallel, and the first parts of an eager tree"
          + " as calls of its creator.",
      List.of(tree("none", "the leaves do nothing"),
          tree("memoization", "memoization: one leaf in ten waits, the others find their result in a map"),
          tree("cpuIoMixed", "cpuIoMixed: half of the leaves wait, half of them compute"))),

  CURRENT_TASK("The current task", "3.12", "Add C implementation of `asyncio.current_task()` for 4x-6x speedup.",
      OptionalDouble.of(4), true,
      "Up to 3.13, asyncio finds the running loop and looks the task up in a dictionary of loops. On a JVM, JIT"
          + " compilers turn `Thread.currentThread()` into one or two loads. A ratio of versions includes all that"
          + " changed between them. Each cost includes the call that looks up; the net costs are in the tables of the"
          + " lookup.",
      List.of(ClaimCase.of("a lookup", "", "CurrentTaskLookup.currentTask", Optional.empty(),
          "CurrentTaskLookup.currentThread"))),

  TASK_GROUP("Task group", "3.11", "Added the `TaskGroup` class, an asynchronous context manager holding a group of"
      + " tasks that will wait for all of them upon exit. For new code this is recommended over using `create_task()`"
      + " and `gather()` directly.", OptionalDouble.empty(), false,
      "A failure cancels the siblings: asyncio throws an exception into each where it is suspended, in a later turn of"
          + " the loop; a JVM interrupts threads that may be running at that time. `gather` leaves the siblings alone,"
          + " so here it also cancels them and gathers again. `StructuredTaskScope` is a preview of the JDK.",
      Stream.of("0", "1").flatMap(failing -> Stream.of("2", "100").map(tasks -> ClaimCase.of(
          tasks + " children, " + (failing.equals("0") ? "none fails" : "one fails"),
          "failing=" + failing + ";tasks=" + tasks, "TaskGroup.taskGroup", Optional.of("TaskGroup.gather"),
          "TaskGroup.structuredTaskScope", "TaskGroup.invokeAll", "TaskGroup.executorClose"))).toList()),

  BARRIER("Barrier", "3.11", "Added the `Barrier` class to the synchronization primitives in the asyncio library, and"
      + " the related `BrokenBarrierError` exception.", OptionalDouble.empty(), false,
      "The parties of asyncio meet on one thread, and the loop runs them one after another. The parties of a JVM are"
          + " threads, which the kernel or a scheduler must wake.",
      Stream.of("2", "16").map(parties -> ClaimCase.of(parties + " parties", "parties=" + parties,
          "BarrierRendezvous.barrier", Optional.empty(), "BarrierRendezvous.cyclicBarrier")).toList()),

  RUNNER("Runner", "3.11", "Added the `Runner` class, which exposes the machinery used by `run()`.",
      OptionalDouble.empty(), false,
      "asyncio runs each call on the calling thread, and opens a selector, a loop and its self-pipe for each runner. A"
          + " JVM hands each call to another thread and waits for it, and opens an executor; whether that starts a"
          + " thread depends on its kind.",
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

  private static ClaimCase tree(String leaves, String title) {
    return ClaimCase.alike(title, "leaves=" + leaves + ";levels=3", "TaskTree.eager", "TaskTree.deferred");
  }

  /** Returns a few words for a heading. */
  public String title() {
    return title;
  }

  /** Returns the version of Python whose <i>What's New</i> has the text. */
  public String version() {
    return version;
  }

  /** Returns the text of the documentation, in Markdown. */
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

  /** Returns what differs in what is compared with a JVM, in sentences of Markdown. */
  public String difference() {
    return difference;
  }

  /** Returns the cases, one or more. */
  List<ClaimCase> cases() {
    return cases;
  }
}

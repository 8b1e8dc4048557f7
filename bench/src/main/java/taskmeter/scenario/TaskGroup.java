package taskmeter.scenario;

import static taskmeter.carrier.Carrier.FORK_JOIN;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.Java21;
import taskmeter.carrier.Tasks;
import taskmeter.carrier.scope.TaskScopes;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.declaration.VariantKind;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.Guard;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.task.FailFast;
import taskmeter.scenario.task.Group;
import taskmeter.scenario.task.GroupChild;

/**
 * What does a group of children cost that its creator leaves only when all of them have ended, and what does it cost if
 * a child fails? The counterpart of {@code asyncio.TaskGroup}, and of {@code gather}.
 *
 * <p><b>One operation</b> is one whole group, from the start of its first child until the creator leaves it, in
 * nanoseconds. With {@code failing=1} the middle child fails, its siblings wait for ever, and the creator leaves the
 * group when all of them have been interrupted.
 *
 * <p><b>Not included</b>: work, results, and the program's handling of the failure. The exception of the failed child,
 * with its stack trace, is included.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>A group that is left before its children have ended looks faster. So after each group the creator checks that
 *       each child has run once and has ended, that each sibling of a failed child was interrupted, and that the
 *       failure arrived. In the proof the last child pauses before it ends, and no thread of a child may be left.
 *   <li>A child that fails before its siblings have started saves their start, and chance decides how many. So the
 *       middle child fails when the creator has started all of them, as in an event loop.
 *   <li>{@code executorClose} does what {@code structuredTaskScope} does: it opens and closes for each group, has a
 *       thread for each child, and interrupts the siblings of a failed child. So the scope is compared with it. The
 *       executors of {@code invokeAll} and {@code completableFutures} stay open, and neither of the two interrupts
 *       the siblings.
 *   <li>{@code StructuredTaskScope} is a preview. Its API has changed twice, so each JDK runs its own form: {@code
 *       ShutdownOnFailure} from 21 to 24, the default joiner from 25 on.
 *   <li>A ForkJoinPool does not interrupt the siblings, and its creator runs some of the children itself.
 * </ul>
 *
 * <p><b>Expected result</b>: without a failure a scope costs about as much as an executor that is closed. A failure
 * costs more than the group itself, because each sibling blocks and is woken up.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='TaskGroup.*'
 * }
 */
@Title(value = "Task group", operation = "one whole group, from the start of its first child until it is left")
@Warmup(iterations = 16, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class TaskGroup extends Scenario {

  /** Children of one group. */
  @Param("2")
  public int tasks;

  /** The number of children that fail, 0 or 1. */
  @Param("0")
  public int failing;

  /** Enough groups to show whether a thread runs children of several groups. */
  private static final int PROOF_CALLS = 3;

  private static final TaskScopes SCOPES = TaskScopes.HERE;

  private Tasks<Object> on;
  private GroupKind kind = GroupKind.CALLS;
  private Optional<ThreadFactory> threads = Optional.empty();
  private ExecutorService executor;
  private Runnable end = () -> {};
  private boolean proving;
  private volatile Group proved = Group.of(0, false, false);
  private long groups;

  @Override
  public GroupKind kind(Method variant) {
    return Declaration.of(variant, GroupKind.By.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    kind = kind(variant);
    on = tasks();
    if (kind == GroupKind.SCOPE) {
      threads = on.scopeThreads();
    }
    kind.executor(on).ifPresent(found -> {
      executor = found;
      end = () -> on.release(found);
    });
    requireWorkers(kind, on::start);
  }

  @Variant(position = 1, value = "StructuredTaskScope", against = "executorClose", meaning =
      "fork() for each child, join() and close(); a failure interrupts the other children",
      standard = "failing=0;tasks=100",
      full = {"failing=1;tasks=100", "failing=0;tasks=2", "failing=1;tasks=2", "failing=0;tasks=1000",
          "failing=1;tasks=1000"})
  @GroupKind.By(GroupKind.SCOPE)
  @Benchmark
  public Object structuredTaskScope() throws InterruptedException {
    var group = group();
    Object scope = threads.isPresent() ? SCOPES.open(threads.get()) : SCOPES.open();
    Optional<Throwable> failure;
    try {
      for (var child : group.children()) {
        SCOPES.fork(scope, child);
      }
      group.allStarted();
      failure = SCOPES.join(scope);
    } finally {
      SCOPES.close(scope);
    }
    return left(group, failure);
  }

  @Variant(position = 2, value = "executor and close", meaning =
      "submit() for each child, and close(); a child that fails calls shutdownNow()",
      standard = "failing=0;tasks=100",
      full = {"failing=1;tasks=100", "failing=0;tasks=2", "failing=1;tasks=2", "failing=0;tasks=1000",
          "failing=1;tasks=1000"})
  @GroupKind.By(GroupKind.CLOSED_EXECUTOR)
  @Benchmark
  public Object executorClose() {
    var group = group();
    var scope = on.perTask();
    var first = new FailFast(scope);
    try {
      for (var child : group.children()) {
        first.submit(child);
      }
      group.allStarted();
    } finally {
      Java21.close(scope);
    }
    return left(group, first.failure());
  }

  @Variant(position = 3, value = "invokeAll", meaning = "invokeAll() of an executor that stays open",
      standard = {}, full = {"failing=0;tasks=100", "failing=0;tasks=2", "failing=0;tasks=1000"})
  @GroupKind.By(GroupKind.OPEN_EXECUTOR)
  @Benchmark
  public Object invokeAll() throws InterruptedException {
    var group = group();
    executor.invokeAll(group.list());
    return left(group, Optional.empty());
  }

  @Variant(position = 4, value = "CompletableFutures", meaning =
      "runAsync() for each child on an executor that stays open, and allOf(…).join()",
      standard = {}, full = {"failing=0;tasks=100", "failing=0;tasks=2", "failing=0;tasks=1000"})
  @GroupKind.By(GroupKind.OPEN_EXECUTOR)
  @Benchmark
  public Object completableFutures() {
    var group = group();
    var children = group.children();
    var started = new CompletableFuture<?>[children.length];
    for (int i = 0; i < children.length; i++) {
      started[i] = CompletableFuture.runAsync(children[i], executor);
    }
    CompletableFuture.allOf(started).join();
    return left(group, Optional.empty());
  }

  @Variant(position = 5, value = "ForkJoinTask.invokeAll", on = FORK_JOIN, meaning =
      "the children as fork-join tasks of their creator, and invokeAll()",
      elsewhere = "only a worker of a ForkJoinPool forks tasks",
      standard = "failing=0;tasks=100", full = {"failing=0;tasks=2", "failing=0;tasks=1000"})
  @GroupKind.By(GroupKind.FORKS)
  @Benchmark
  public Object forkJoinInvokeAll() {
    var group = group();
    var children = group.children();
    var forks = new ForkJoinTask<?>[children.length];
    for (int i = 0; i < children.length; i++) {
      forks[i] = ForkJoinTask.adapt((Runnable) children[i]);
    }
    ForkJoinTask.invokeAll(forks);
    return left(group, Optional.empty());
  }

  @Variant(position = 6, value = "call", meaning =
      "the children called by their creator; no task, and no child waits",
      // In full only: less than a hundredth of a group's cost
      standard = {}, full = {"failing=0;tasks=100", "failing=1;tasks=100", "failing=0;tasks=2", "failing=1;tasks=2",
          "failing=0;tasks=1000", "failing=1;tasks=1000"})
  @GroupKind.By(GroupKind.CALLS)
  @Benchmark
  @Warmup(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public Object baseline() {
    var group = Group.ofCalls(tasks, failing == 1);
    Optional<Throwable> failure = Optional.empty();
    for (var child : group.children()) {
      try {
        child.run();
      } catch (GroupChild.FailedException e) {
        failure = Optional.of(e);
      }
    }
    return left(group, failure);
  }

  private Group group() {
    var group = Group.of(tasks, failing == 1, proving);
    if (proving) {
      proved = group;
    }
    return group;
  }

  private Object left(Group group, Optional<Throwable> failure) {
    groups++;
    return group.left(failure);
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(groups);
  }

  @Override
  protected int tasksOfOperation() {
    return tasks;
  }

  @Override
  protected int proofCalls(VariantKind kind) {
    return PROOF_CALLS;
  }

  /** The last child pauses, so that a group which does not wait for it is left before it ends. */
  @Override
  protected Object invokeBody() throws Exception {
    proving = true;
    try {
      return Guard.call(timeoutNanos, () -> proved.release(), this::call);
    } finally {
      proving = false;
    }
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    var group = (Group) returned;
    group.requireChildren(tasks, kind.baseline() ? 0 : failing * (tasks - 1));
    group.recordThreads(evidence);
    // The threads of a pool, and the creator, live on
    if (!kind.baseline() && !kind.pooled(carrier)) {
      group.requireThreadsEnd(timeoutNanos);
    }
  }

  @Override
  protected void dispose() {
    end.run();
  }
}

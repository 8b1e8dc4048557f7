package taskmeter.scenario;

import static taskmeter.carrier.Carrier.FORK_JOIN;
import static taskmeter.carrier.Carrier.PLATFORM;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;
import taskmeter.carrier.PartsPool;
import taskmeter.scenario.declaration.Title;
import taskmeter.scenario.declaration.Variant;
import taskmeter.scenario.proof.Declaration;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.Scenario;
import taskmeter.scenario.tree.LeafWork;
import taskmeter.scenario.tree.TreeNode;
import taskmeter.scenario.tree.TreeShape;

/**
 * What does a tree of tasks cost, deferred and eager? The counterpart of pyperformance's {@code async_tree}, the
 * benchmark behind what CPython 3.12 says about {@code asyncio.eager_task_factory}.
 *
 * <p><b>One operation</b> is one whole tree, from the start of the root's children until the last leaf has ended, in
 * nanoseconds. Each inner node starts six children and waits for them. With three levels there are 258 tasks, 216 of
 * them leaves; with six levels 55,986 and 46,656. The root is the creator. A leaf does nothing ({@code none}); finds
 * its result in a map in nine of ten cases, and waits in the tenth ({@code memoization}); computes a factorial or
 * waits, half of them each ({@code cpuIoMixed}); or waits ({@code io}).
 *
 * <p><b>Not included</b>: real input and output. A leaf that waits sleeps for 1 ms in a tree of three levels, and for
 * 50 ms in one of six levels and with {@code io}.
 *
 * <p><b>Pitfalls</b>
 *
 * <ul>
 *   <li>A missing branch, leaves that do not run, and leaves that do not wait make a tree look faster. So each node
 *       hands its counts to its parent, and the creator checks them after each tree, also while it is timed: nodes,
 *       leaves, leaves that waited as long as they should, and nodes that began inside their start.
 *   <li>A node that blocks occupies a thread of a fixed pool, and all threads can be occupied by parents that wait for
 *       children in the queue. So nodes of {@code deferred} and {@code eager} suspend by returning; the last child that
 *       ends queues the second part of its parent. Only virtual threads suspend by blocking.
 *   <li>A virtual thread cannot mount another one, so the children of a virtual thread cannot start eagerly.
 *   <li>A ForkJoinPool's local queues are first in, first out for {@code deferred} and {@code eager}, as a loop's
 *       queue. With {@code blocking} they are last in, first out, and a leaf that sleeps tells the pool, which adds
 *       workers.
 *   <li>Wherever leaves wait, a timer's thread queues their second parts. The column {@code threads} does not have it.
 *   <li>{@code grouped} opens a scope for each inner node. On virtual threads it differs from {@code deferred} by the
 *       scope only. On platform threads compare it with {@code blocking}, which has a thread for each node too.
 *   <li>The factorial is modulo a prime. CPython computes the whole number.
 *   <li>The waits of a small tree are most of its score, so the ratio of eager to deferred is closer to 1 than in
 *       pyperformance. Compare {@code none} too.
 * </ul>
 *
 * <p><b>Expected result</b>: with {@code none} an eager tree is one call after another on the creator, much faster than
 * a deferred one, although that has all processors. With {@code memoization} both are little more than the wait.
 *
 * <p>{@snippet lang=shell :
 * mvn -pl bench verify -Dbench.include='TaskTree.*'
 * }
 */
@Title(value = "Task tree", operation = "one whole tree, from the start of its root until its last leaf has ended")
@Warmup(iterations = 10, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class TaskTree extends Scenario {

  /** The work of a leaf. */
  @Param("none")
  public LeafWork leaves;

  /** The levels below the root. */
  @Param("3")
  public int levels;

  private TreeKind kind = TreeKind.CALL;
  private TreeShape shape = new TreeShape(0, LeafWork.none, false);
  private Supplier<TreeNode> roots;
  private Runnable end = () -> {};
  private int inside;
  private long trees;

  @Override
  public TreeKind kind(Method variant) {
    return Declaration.of(variant, TreeKind.By.class).value();
  }

  @Override
  protected void prepare(Method variant, int operations) {
    kind = kind(variant);
    shape = new TreeShape(levels, leaves, !kind.baseline());
    inside = kind.insideStart(shape);
    Optional<PartsPool> parts = kind.usesParts(carrier) ? Optional.of(tasks().parts()) : Optional.empty();
    parts.ifPresent(pool -> end = pool::close);
    roots = kind.roots(shape, tasks(), parts);
    requireWorkers(kind, parts.<Consumer<Runnable>>map(pool -> pool::queue)
        .orElse(tasks()::start));
  }

  @Override
  protected OptionalLong counted() {
    return OptionalLong.of(trees);
  }

  @Variant(position = 1, value = "deferred", meaning = "each task is queued",
      standard = "leaves=none;levels=3",
      full = {"leaves=memoization;levels=3", "leaves=cpuIoMixed;levels=3", "leaves=none;levels=6",
          "leaves=memoization;levels=6", "leaves=cpuIoMixed;levels=6", "leaves=io;levels=6"})
  @TreeKind.By(TreeKind.DEFERRED)
  @Benchmark
  public Object deferred() throws InterruptedException, ExecutionException {
    return grown();
  }

  @Variant(position = 2, value = "eager", against = "deferred", meaning =
      "each task's first part runs inside its start",
      standard = "leaves=none;levels=3",
      full = {"leaves=memoization;levels=3", "leaves=cpuIoMixed;levels=3", "leaves=none;levels=6",
          "leaves=memoization;levels=6", "leaves=cpuIoMixed;levels=6", "leaves=io;levels=6"})
  @TreeKind.By(TreeKind.EAGER)
  @Benchmark
  public Object eager() throws InterruptedException, ExecutionException {
    return grown();
  }

  @Variant(position = 3, value = "call", meaning = "each node called by its parent; no task, and no leaf waits",
      // In full only: less than a hundredth of a tree's cost
      standard = {}, full = {"leaves=none;levels=3", "leaves=memoization;levels=3", "leaves=cpuIoMixed;levels=3",
          "leaves=none;levels=6"})
  @TreeKind.By(TreeKind.CALL)
  @Benchmark
  @Warmup(iterations = 4, time = 100, timeUnit = TimeUnit.MILLISECONDS)
  public Object baseline() throws InterruptedException, ExecutionException {
    return grown();
  }

  @Variant(position = 4, value = "blocking", on = {PLATFORM, FORK_JOIN}, against = "deferred", meaning =
      "a thread for each node, or a fork; a node that waits blocks",
      elsewhere = "a virtual thread that blocks suspends: see deferred",
      standard = {}, full = {"leaves=none;levels=3", "leaves=memoization;levels=3", "leaves=cpuIoMixed;levels=3",
          "leaves=none;levels=6"})
  @TreeKind.By(TreeKind.BLOCKING)
  @Benchmark
  public Object blocking() throws InterruptedException, ExecutionException {
    return grown();
  }

  @Variant(position = 5, value = "grouped", against = "deferred", meaning =
      "a StructuredTaskScope for each inner node, with a thread for each child",
      standard = {}, full = {"leaves=none;levels=3", "leaves=memoization;levels=3", "leaves=cpuIoMixed;levels=3",
          "leaves=none;levels=6"})
  @TreeKind.By(TreeKind.GROUPED)
  @Benchmark
  public Object grouped() throws InterruptedException, ExecutionException {
    return grown();
  }

  private TreeNode grown() throws InterruptedException, ExecutionException {
    var root = roots.get();
    trees++;
    root.grow();
    shape.require(root, inside);
    return root;
  }

  @Override
  protected void recordThreads(Object returned, Evidence evidence) {
    ((TreeNode) returned).recordThreads(evidence);
    evidence.requireTasks("TaskTree." + kind, shape.nodeCount());
  }

  @Override
  protected void dispose() {
    end.run();
  }
}

package taskmeter.scenario.tree;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.LostTaskException;
import taskmeter.scenario.proof.ProofFailedException;

/**
 * A node of a tree: a task that starts six others and waits for them, or a leaf. A parent gathers from its children,
 * when they have ended, how many nodes there are below it. So the root has the counts of the whole tree.
 */
public abstract class TreeNode implements Runnable {

  /** The parent of the root, and the thread of a parent that starts no child at the moment. */
  private static final Thread NOBODY = new Thread("nobody");

  final TreeShape shape;

  /** The levels below this node; 0 for a leaf. */
  final int level;

  /** The number among the nodes of its level. */
  final int number;

  private final TreeNode parent;
  private TreeNode[] children = {};

  /** Only the parent's thread writes it, so other threads never see themselves. */
  private Thread starting = NOBODY;

  private Thread ranOn;
  private Thread resumedOn = NOBODY;
  private boolean ended;
  private long waitBegan;
  private int nodes;
  private int leaves;
  private int waited;
  private int inside;

  /** Creates a root. */
  TreeNode(TreeShape shape) {
    this.shape = shape;
    level = shape.levels();
    number = 0;
    parent = this;
  }

  /** Creates a child. */
  TreeNode(TreeNode parent, int branch) {
    shape = parent.shape;
    level = parent.level - 1;
    number = parent.number * TreeShape.BRANCHES + branch;
    this.parent = parent;
  }

  /** Grows the whole tree on the calling thread, the creator; returns when all nodes have ended. */
  public abstract void grow() throws InterruptedException, ExecutionException;

  final void begin() {
    ranOn = Thread.currentThread();
    if (parent.starting == ranOn) {
      inside = 1;
    }
  }

  final void startsChildren(boolean starts) {
    starting = starts ? Thread.currentThread() : NOBODY;
  }

  final TreeNode parent() {
    return parent;
  }

  /** Does a leaf's work up to its wait, and returns whether it waits. */
  final boolean leafWaits() {
    leaves = 1;
    boolean waits = shape.leaves().waits(number) && shape.leavesWait();
    waitBegan = waits ? System.nanoTime() : 0;
    return waits;
  }

  /** Requires that the leaf has waited long enough. */
  final void leafResumed() {
    resumed();
    long took = System.nanoTime() - waitBegan;
    if (took < TimeUnit.MILLISECONDS.toNanos(shape.waitMillis())) {
      throw new ProofFailedException("a leaf's wait: found " + took + " ns; expected " + shape.waitMillis() + " ms");
    }
    waited = 1;
  }

  final void resumed() {
    resumedOn = Thread.currentThread();
  }

  final void ended() {
    ended = true;
  }

  /** Adds the counts of the children, all of which must have ended. */
  final void gather(TreeNode[] all) {
    children = all;
    for (var child : all) {
      if (!child.ended) {
        throw new LostTaskException("a node had not ended when its parent continued");
      }
      nodes += 1 + child.nodes;
      leaves += child.leaves;
      waited += child.waited;
      inside += child.inside;
    }
  }

  int nodes() {
    return nodes;
  }

  int leaves() {
    return leaves;
  }

  int waited() {
    return waited;
  }

  int inside() {
    return inside;
  }

  /** Records the threads of all nodes below this one. */
  public final void recordThreads(Evidence evidence) {
    for (var child : children) {
      evidence.task(child.ranOn);
      if (child.resumedOn != NOBODY) {
        evidence.part(child.resumedOn);
      }
      child.recordThreads(evidence);
    }
  }
}

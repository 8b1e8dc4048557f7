package taskmeter.scenario.tree;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import taskmeter.carrier.PartsPool;

/**
 * A node that suspends by returning. Its last child to end queues its second part; a leaf's timer queues a leaf's. A
 * node whose children have all ended when it has started them does not suspend, as a coroutine that awaits a finished
 * {@code gather}.
 */
public final class SuspendingNode extends TreeNode {

  private final PartsPool pool;
  private final boolean eager;
  private final CompletableFuture<SuspendingNode> rootEnded;

  /** The children that have not ended, and one for this node while it starts them. */
  private final AtomicInteger pending = new AtomicInteger(TreeShape.BRANCHES + 1);

  private SuspendingNode[] children = {};

  /** Creates a root. */
  public SuspendingNode(TreeShape shape, PartsPool pool, boolean eager) {
    super(shape);
    this.pool = pool;
    this.eager = eager;
    rootEnded = new CompletableFuture<>();
  }

  private SuspendingNode(SuspendingNode parent, int branch) {
    super(parent, branch);
    pool = parent.pool;
    eager = parent.eager;
    rootEnded = parent.rootEnded;
  }

  /** The first part. */
  @Override
  public void run() {
    try {
      begin();
      if (level > 0) {
        startChildren();
      } else if (leafWaits()) {
        pool.queueAfter(shape.waitMillis(), this::resume);
      } else {
        end();
      }
    } catch (RuntimeException | Error e) {
      rootEnded.completeExceptionally(e);
    }
  }

  /** The second part. */
  private void resume() {
    try {
      if (level > 0) {
        resumed();
      } else {
        leafResumed();
      }
      end();
    } catch (RuntimeException | Error e) {
      rootEnded.completeExceptionally(e);
    }
  }

  private void startChildren() {
    children = new SuspendingNode[TreeShape.BRANCHES];
    startsChildren(true);
    for (int i = 0; i < children.length; i++) {
      var child = new SuspendingNode(this, i);
      children[i] = child;
      if (eager) {
        child.run();
      } else {
        pool.queue(child);
      }
    }
    startsChildren(false);
    if (pending.decrementAndGet() == 0) {
      end();
    }
  }

  private void end() {
    gather(children);
    ended();
    if (parent() == this) {
      rootEnded.complete(this);
    } else {
      ((SuspendingNode) parent()).childEnded();
    }
  }

  private void childEnded() {
    if (pending.decrementAndGet() == 0) {
      pool.queue(this::resume);
    }
  }

  @Override
  public void grow() throws InterruptedException, ExecutionException {
    startChildren();
    pool.await(rootEnded);
  }
}

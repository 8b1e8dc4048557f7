package taskmeter.scenario.tree;

import taskmeter.carrier.Tasks;

/** A node that blocks while it waits: for its children in {@code join}, or, as a leaf, in {@code sleep}. */
public final class BlockingNode extends TreeNode {

  private final Tasks<Object> on;

  /** Creates a root. */
  public BlockingNode(TreeShape shape, Tasks<Object> on) {
    super(shape);
    this.on = on;
  }

  private BlockingNode(BlockingNode parent, int branch) {
    super(parent, branch);
    on = parent.on;
  }

  @Override
  public void run() {
    begin();
    try {
      if (level > 0) {
        grow();
      } else if (leafWaits()) {
        on.sleep(shape.waitMillis());
        leafResumed();
      }
      ended();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void grow() throws InterruptedException {
    var children = new BlockingNode[TreeShape.BRANCHES];
    var started = new Object[TreeShape.BRANCHES];
    startsChildren(true);
    for (int i = 0; i < children.length; i++) {
      children[i] = new BlockingNode(this, i);
      started[i] = on.start(children[i]);
    }
    startsChildren(false);
    // The youngest first, as ForkJoinTask advises: it is on top of the parent's queue
    for (int i = children.length - 1; i >= 0; i--) {
      on.join(started[i]);
    }
    gather(children);
  }
}

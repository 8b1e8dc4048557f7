package taskmeter.scenario.tree;

import taskmeter.carrier.Tasks;

/** A node that joins its children one after the other. */
public final class BlockingNode extends WaitingNode {

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
  void sleep(long millis) throws InterruptedException {
    on.sleep(millis);
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

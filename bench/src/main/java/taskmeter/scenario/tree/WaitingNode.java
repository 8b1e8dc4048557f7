package taskmeter.scenario.tree;

/** A node whose thread blocks while the node waits: for its children, or, as a leaf, in {@link #sleep}. */
abstract class WaitingNode extends TreeNode {

  /** Creates a root. */
  WaitingNode(TreeShape shape) {
    super(shape);
  }

  /** Creates a child. */
  WaitingNode(WaitingNode parent, int branch) {
    super(parent, branch);
  }

  /** Blocks the thread of a leaf. */
  abstract void sleep(long millis) throws InterruptedException;

  @Override
  public abstract void grow() throws InterruptedException;

  @Override
  public void run() {
    begin();
    try {
      if (level > 0) {
        grow();
      } else if (leafWaits()) {
        sleep(shape.waitMillis());
        leafResumed();
      }
      ended();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package taskmeter.scenario.tree;

/** A node that its parent calls: no task, and no leaf waits. */
public final class CalledNode extends TreeNode {

  /** Creates a root. */
  public CalledNode(TreeShape shape) {
    super(shape);
  }

  private CalledNode(CalledNode parent, int branch) {
    super(parent, branch);
  }

  @Override
  public void run() {
    begin();
    if (level > 0) {
      grow();
    } else {
      leafWaits();
    }
    ended();
  }

  @Override
  public void grow() {
    var children = new CalledNode[TreeShape.BRANCHES];
    startsChildren(true);
    for (int i = 0; i < children.length; i++) {
      children[i] = new CalledNode(this, i);
      children[i].run();
    }
    startsChildren(false);
    gather(children);
  }
}

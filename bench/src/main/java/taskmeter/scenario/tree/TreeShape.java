package taskmeter.scenario.tree;

import taskmeter.scenario.proof.ProofFailedException;

/**
 * The shape of a tree: each inner node has six children.
 *
 * @param levels the levels below the root, which is the creator
 * @param leaves the work of a leaf
 * @param leavesWait whether leaves wait at all
 */
public record TreeShape(int levels, LeafWork leaves, boolean leavesWait) {

  /** The children of an inner node. */
  static final int BRANCHES = 6;

  /** The number of leaves. */
  public int leafCount() {
    return (int) Math.pow(BRANCHES, levels);
  }

  /** The number of nodes below the root. */
  public int nodeCount() {
    int nodes = 0;
    int onLevel = 1;
    for (int level = 0; level < levels; level++) {
      onLevel *= BRANCHES;
      nodes += onLevel;
    }
    return nodes;
  }

  long waitMillis() {
    return leaves.waitMillis(levels);
  }

  /**
   * Requires the counts of a whole tree. Each tree is checked, not only those of a proof.
   *
   * @param root a tree that has ended
   * @param inside the number of nodes that must have begun inside their start, on their parent's stack
   * @throws ProofFailedException if a count is another one
   */
  public void require(TreeNode root, int inside) {
    require("nodes below the root", root.nodes(), nodeCount());
    require("leaves", root.leaves(), leafCount());
    require("leaves that waited", root.waited(), leavesWait ? leaves.waiting(leafCount()) : 0);
    require("nodes that began inside their start", root.inside(), inside);
  }

  private static void require(String what, int found, int expected) {
    if (found != expected) {
      throw new ProofFailedException(what + ": found " + found + " in a tree; expected " + expected);
    }
  }
}

package taskmeter.scenario.tree;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import taskmeter.carrier.scope.TaskScopes;
import taskmeter.scenario.proof.ProofFailedException;

/** A node that starts its children in a {@code StructuredTaskScope}, and leaves the scope when they have ended. */
public final class ScopedNode extends WaitingNode {

  private static final TaskScopes SCOPES = TaskScopes.HERE;

  private final Optional<ThreadFactory> threads;

  /**
   * Creates a root.
   *
   * @param shape the tree's shape
   * @param threads creates the threads of the scopes; empty for the default, virtual threads
   */
  public ScopedNode(TreeShape shape, Optional<ThreadFactory> threads) {
    super(shape);
    this.threads = threads;
  }

  private ScopedNode(ScopedNode parent, int branch) {
    super(parent, branch);
    threads = parent.threads;
  }

  @Override
  void sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  private Object call() {
    run();
    return this;
  }

  @Override
  public void grow() throws InterruptedException {
    var children = new ScopedNode[TreeShape.BRANCHES];
    Object scope = threads.isPresent() ? SCOPES.open(threads.get()) : SCOPES.open();
    try {
      startsChildren(true);
      for (int i = 0; i < children.length; i++) {
        children[i] = new ScopedNode(this, i);
        SCOPES.fork(scope, children[i]::call);
      }
      startsChildren(false);
      SCOPES.join(scope).ifPresent(failure -> {
        throw new ProofFailedException("a child in a scope: found " + failure + "; expected no failure");
      });
    } finally {
      SCOPES.close(scope);
    }
    gather(children);
  }
}

package taskmeter.scenario.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import taskmeter.scenario.proof.Evidence;
import taskmeter.scenario.proof.ProofFailedException;
import taskmeter.scenario.task.GroupChild.Role;

/** The children of one group, and the check of the group when its creator has left it. */
public final class Group {

  private static final CountDownLatch OPEN = new CountDownLatch(0);

  private final GroupChild[] children;
  private final boolean fails;
  private final CountDownLatch allStarted;

  private Group(int tasks, boolean fails, Role sibling, CountDownLatch allStarted, boolean proving) {
    this.fails = fails;
    this.allStarted = allStarted;
    // A new array: a long-lived one is promoted during the trial, and stores into it then cost more
    children = new GroupChild[tasks];
    for (int i = 0; i < children.length; i++) {
      var role = fails && i == children.length / 2 ? Role.FAIL : sibling;
      children[i] = new GroupChild(role, allStarted, proving && i == children.length - 1);
    }
  }

  /**
   * Creates a group whose children run at the same time. If the middle one fails, the others wait to be interrupted.
   *
   * @param tasks the number of children
   * @param fails whether the middle child fails
   * @param proving whether the last child pauses before it ends, so that a group that does not wait for it is noticed
   */
  public static Group of(int tasks, boolean fails, boolean proving) {
    return new Group(tasks, fails, fails ? Role.WAIT : Role.END, fails ? new CountDownLatch(1) : OPEN, proving);
  }

  /** Creates a group whose children are called one after the other, so that none of them can wait. */
  public static Group ofCalls(int tasks, boolean fails) {
    return new Group(tasks, fails, Role.END, OPEN, false);
  }

  public GroupChild[] children() {
    return children;
  }

  /** The same children as a list. */
  public List<GroupChild> list() {
    return Arrays.asList(children);
  }

  /** Lets the middle child fail: its creator has started all children. */
  public void allStarted() {
    allStarted.countDown();
  }

  /** Lets siblings end that wait and are not interrupted. The check then fails. */
  public void release() {
    for (var child : children) {
      child.release();
    }
  }

  /**
   * Checks the group, which its creator has left.
   *
   * @param failure the exception that arrived at the creator; empty if none did
   * @return this group
   */
  public Group left(Optional<Throwable> failure) {
    for (var child : children) {
      child.requireEnded();
    }
    var expected = fails ? children[children.length / 2].failure() : Optional.empty();
    if (!expected.equals(failure) || fails != failure.isPresent()) {
      throw new ProofFailedException("found " + failure + " at the creator; expected "
          + (fails ? "the failure of the middle child" : "no failure"));
    }
    return this;
  }

  /**
   * Requires that the group had as many children as the label says.
   *
   * @param tasks the number of children
   * @param interrupted the number of children that were interrupted
   */
  public void requireChildren(int tasks, int interrupted) {
    long found = Stream.of(children).filter(GroupChild::interrupted).count();
    if (children.length != tasks || found != interrupted) {
      throw new ProofFailedException("found " + children.length + " children, of which " + found
          + " were interrupted; expected " + tasks + " and " + interrupted);
    }
  }

  public void recordThreads(Evidence evidence) {
    for (var child : children) {
      child.recordThreads(evidence);
    }
  }

  /** Requires that no thread of a child is left. It may still be ending when its child has ended. */
  public void requireThreadsEnd(long timeoutNanos) {
    long deadline = System.nanoTime() + timeoutNanos;
    for (var child : children) {
      if (!child.threadEnds(deadline)) {
        throw new ProofFailedException("found a thread of a child that lives on after its group; expected none");
      }
    }
  }
}

package taskmeter.scenario.proof;

/** Thrown if a cell does not run on the threads that its label says, or does not do what its name says. */
public final class ProofFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ProofFailedException(String message) {
    super(message);
  }
}

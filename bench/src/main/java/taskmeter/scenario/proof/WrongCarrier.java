package taskmeter.scenario.proof;

/** The cell does not run on what its label says, or does not do what its name says. */
public final class WrongCarrier extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WrongCarrier(String message) {
    super(message);
  }
}

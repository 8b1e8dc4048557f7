package taskmeter.scenario;

/** The cell does not run on what its label says, or does not do what its name says. */
final class WrongCarrier extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongCarrier(String message) {
    super(message);
  }
}

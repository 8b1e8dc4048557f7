package taskmeter.campaign;

/**
 * How the program ends. An interrupted campaign ends as the signal says (130 for SIGINT, 143 for SIGTERM), for
 * that is the JVM's own doing.
 */
public enum ExitCode {

  FINE(0), BUG(1), USAGE(2), FAILED_CELLS(3), CUT_SHORT(4), UNFIT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

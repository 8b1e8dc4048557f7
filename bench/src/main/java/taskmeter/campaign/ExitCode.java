package taskmeter.campaign;

/**
 * The exit codes of the program. An interrupted campaign exits with the code of the signal (130 for SIGINT, 143 for
 * SIGTERM), which the JVM sets itself.
 */
public enum ExitCode {

  FINE(0), BUG(1), USAGE(2), FAILED_FORKS(3), CUT_SHORT(4), UNFIT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

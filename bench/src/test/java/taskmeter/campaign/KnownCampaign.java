package taskmeter.campaign;

import java.util.Arrays;

/** The program, with the matrix of a probe that only a test's own class path has. */
public final class KnownCampaign {

  private KnownCampaign() {}

  /** Takes the probe, and the program's own arguments. */
  public static void main(String... arguments) {
    String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
    System.exit(new Main(System.out, System.err, arguments[0]).run(own).number());
  }
}

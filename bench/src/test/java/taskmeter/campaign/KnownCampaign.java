package taskmeter.campaign;

import java.util.Arrays;

/** The program, with a probe that is only on a test's class path. */
public final class KnownCampaign {

  private KnownCampaign() {}

  /** The first argument is the probe; the rest are the program's arguments. */
  public static void main(String... arguments) {
    String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
    System.exit(new Main(System.out, System.err, arguments[0]).run(own).number());
  }
}

package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.Percent;

/**
 * When a fork counts as disturbed. It looks at what came from outside the benchmark and at nothing else: never at a
 * score, so that no fork can be excluded for being slow, and not at pressure, which the benchmark's own threads make.
 *
 * @param steal the largest share of the processors' time, 0 to 1, that the hypervisor may give to others
 * @param others the largest share of the processors' time, 0 to 1, that other programs may take
 */
public record DisturbanceRule(double steal, double others) {

  /** The rule of a campaign for which nobody chose another. */
  public static final DisturbanceRule STANDARD = new DisturbanceRule(0.02, 0.03);

  public DisturbanceRule {
    Share.require("steal", steal);
    Share.require("others", others);
  }

  /** Whether one of both is known to be above what is allowed. What could not be read never disturbs. */
  public boolean disturbed(Noise noise) {
    return above(noise.steal(), steal) || above(noise.others(), others);
  }

  /** Whether disturbed, empty where neither of both could be read: then nobody knows. */
  public Optional<Boolean> verdict(Noise noise) {
    return noise.steal().isEmpty() && noise.others().isEmpty() ? Optional.empty() : Optional.of(disturbed(noise));
  }

  /** The rule in words. */
  public String text() {
    return "steal above " + Percent.text(steal) + " or other programs above " + Percent.text(others)
        + " of the processors' time";
  }

  private static boolean above(OptionalDouble share, double allowed) {
    return share.isPresent() && share.getAsDouble() > allowed;
  }

  /** A part of a whole, 0 to 1. */
  public static final class Share {

    private Share() {}

    static void require(String name, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(name + ": found " + share + ", allowed is 0 to 1");
      }
    }
  }
}

package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.OptionalDouble;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.Percent;

/**
 * When a fork counts as disturbed. The rule looks only at influences from outside the benchmark. It never looks at a
 * score, so no fork is excluded because it is slow; and not at pressure, which the benchmark's own threads cause.
 *
 * @param steal the largest allowed share of the processors' time, 0 to 1, that the hypervisor takes
 * @param others the largest allowed share of the processors' time, 0 to 1, that other programs take
 */
public record DisturbanceRule(double steal, double others) {

  /** The default rule. */
  public static final DisturbanceRule STANDARD = new DisturbanceRule(0.02, 0.03);

  public DisturbanceRule {
    Noise.requireShare("steal", steal);
    Noise.requireShare("others", others);
  }

  /** Whether one of the shares is too large. An unknown share does not disturb. */
  public boolean disturbed(Noise noise) {
    return above(noise.steal(), steal) || above(noise.others(), others);
  }

  /** Whether the fork is disturbed; empty if both shares are unknown. */
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
}

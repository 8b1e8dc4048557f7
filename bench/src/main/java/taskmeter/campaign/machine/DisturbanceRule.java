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
 * @param paused the longest allowed time, in seconds, for which the fork is paused; see {@link PauseMeter}
 */
public record DisturbanceRule(double steal, double others, double paused) {

  /** The default rule. */
  public static final DisturbanceRule STANDARD = new DisturbanceRule(0.02, 0.03, 0.1);

  public DisturbanceRule {
    Noise.requireShare("steal", steal);
    Noise.requireShare("others", others);
    if (!(paused >= 0)) {
      throw new IllegalArgumentException("paused: found " + paused + "; expected seconds from 0");
    }
  }

  /** Whether one of the shares is too large, or the pause too long. What is unknown does not disturb. */
  public boolean disturbed(Noise noise) {
    return above(noise.steal(), steal) || above(noise.others(), others) || pausedTooLong(noise);
  }

  /** Whether the fork was paused for too long. */
  public boolean pausedTooLong(Noise noise) {
    return above(noise.paused(), paused);
  }

  /** Whether the fork is disturbed; empty if both shares are unknown, and it was not paused. */
  public Optional<Boolean> verdict(Noise noise) {
    return noise.steal().isEmpty() && noise.others().isEmpty() && !pausedTooLong(noise) ? Optional.empty()
        : Optional.of(disturbed(noise));
  }

  /** The rule in words. */
  public String text() {
    return "steal above " + Percent.text(steal) + " or other programs above " + Percent.text(others)
        + " of the processors' time, or a pause of more than " + paused + " s";
  }

  private static boolean above(OptionalDouble found, double allowed) {
    return found.isPresent() && found.getAsDouble() > allowed;
  }
}

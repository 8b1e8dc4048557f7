package taskmeter.campaign.machine;

import java.util.OptionalDouble;

/**
 * What else happened on the box during some time. Each is empty where it could not be read.
 *
 * @param steal share of the processors' time, 0 to 1, that the hypervisor gave to others
 * @param others share of the processors' time, 0 to 1, that programs other than this one and those it started took
 * @param pressure share of the time, 0 to 1, in which at least one thread of the box waited for a processor
 * @param mhz mean frequency of the processors at the end, in MHz
 */
public record Noise(OptionalDouble steal, OptionalDouble others, OptionalDouble pressure, OptionalDouble mhz) {
  public Noise {
    steal.ifPresent(share -> Share.require("steal", share));
    others.ifPresent(share -> Share.require("others", share));
    pressure.ifPresent(share -> Share.require("pressure", share));
    if (mhz.isPresent() && !(mhz.getAsDouble() > 0)) {
      throw new IllegalArgumentException("mhz: found " + mhz.getAsDouble() + ", allowed is a number above 0");
    }
  }
}

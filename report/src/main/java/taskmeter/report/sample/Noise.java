package taskmeter.report.sample;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import taskmeter.report.csv.CsvRow;

/**
 * What the box did while a slot ran; each is empty where it could not be read.
 *
 * @param steal share of the processors' time that the hypervisor gave to others, 0 to 1
 * @param others share of the processors' time that other processes took, 0 to 1
 * @param pressure share of the slot in which some thread waited for a processor, 0 to 1
 * @param involuntarySwitches involuntary context switches of the fork's threads
 * @param mhz mean frequency of the processors at the slot's end
 * @param disturbed whether steal or others were above what the campaign's rule allows
 */
public record Noise(
    OptionalDouble steal,
    OptionalDouble others,
    OptionalDouble pressure,
    OptionalLong involuntarySwitches,
    OptionalDouble mhz,
    Optional<Boolean> disturbed) {

  public static final Noise UNKNOWN = new Noise(OptionalDouble.empty(), OptionalDouble.empty(),
      OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty());

  public static Noise read(CsvRow row) {
    return new Noise(row.share("steal"), row.share("others"), row.share("pressure"),
        row.whole("involuntary_switches", 0), row.positive("mhz"), row.flag("disturbed"));
  }
}

package taskmeter.report.sample;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.PossibleRange;

/**
 * What the machine did while a slot ran. Values that could not be read are empty.
 *
 * @param steal share of CPU time that the hypervisor gave to other guests, 0 to 1
 * @param others share of CPU time that other processes used, 0 to 1
 * @param pressure share of the slot during which some thread waited for a processor, 0 to 1
 * @param involuntarySwitches involuntary context switches of the fork's threads
 * @param mhz mean frequency of the processors at the slot's end
 * @param disturbed whether the campaign's rule says so
 * @param paused seconds for which the fork was paused from outside, such as by a signal
 */
public record Noise(
    OptionalDouble steal,
    OptionalDouble others,
    OptionalDouble pressure,
    OptionalLong involuntarySwitches,
    OptionalDouble mhz,
    Optional<Boolean> disturbed,
    OptionalDouble paused) {

  /** Nothing is known. */
  public static final Noise UNKNOWN = new Noise(OptionalDouble.empty(), OptionalDouble.empty(),
      OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());

  /** Reads the noise columns of a row of {@code forks.csv}. */
  public static Noise read(CsvRow row) {
    return new Noise(row.within("steal", PossibleRange.SHARE), row.within("others", PossibleRange.SHARE),
        row.within("pressure", PossibleRange.SHARE), row.whole("involuntary_switches", 0),
        row.within("mhz", PossibleRange.MEGAHERTZ), row.flag("disturbed"),
        row.within("paused_s", PossibleRange.SECONDS));
  }
}

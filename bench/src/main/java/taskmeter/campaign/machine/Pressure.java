package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * For how long at least one thread of the box was ready to run and got no processor: pressure stall information, from
 * {@code /proc/pressure/cpu} (Linux kernel, Documentation/accounting/psi.rst). A kernel may be built without it.
 *
 * @param recently share of the last ten seconds, 0 to 1
 * @param micros since boot, in microseconds
 */
public record Pressure(double recently, long micros) {

  private static final Pattern SOME = Pattern.compile("some avg10=(\\d{1,3}\\.\\d+) .*\\btotal=(\\d{1,18})");

  public static Optional<Pressure> read(Machine machine) {
    return machine.lines("proc/pressure/cpu").flatMap(line -> SOME.matcher(line).results()).findFirst()
        .map(Pressure::of);
  }

  private static Pressure of(MatchResult line) {
    return new Pressure(Double.parseDouble(line.group(1)) / 100, Long.parseLong(line.group(2)));
  }
}

package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The time in which at least one thread of the machine was ready to run and had no processor: pressure stall
 * information, from {@code /proc/pressure/cpu} (Linux kernel, Documentation/accounting/psi.rst). Some kernels are built
 * without it.
 *
 * @param recently the share of the last ten seconds, 0 to 1
 * @param micros the sum since boot, in microseconds
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

package taskmeter.campaign.machine;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** The current frequency of the processors. Most virtual machines always show the nominal frequency. */
final class Frequency {

  private Frequency() {}

  /** The mean over the processors, in MHz: from {@code /proc/cpuinfo}, or otherwise from the frequency driver. */
  static OptionalDouble mhz(Machine machine) {
    OptionalDouble shown = mean(machine.values("proc/cpuinfo", "cpu MHz", ':')
        .filter(mhz -> mhz.matches("\\d{1,6}(\\.\\d+)?")).mapToDouble(Double::parseDouble));
    return shown.isPresent() ? shown : mean(CpuFacts.ofEach(machine, "cpufreq/scaling_cur_freq")
        .filter(khz -> khz.matches("\\d{1,9}")).mapToDouble(khz -> Double.parseDouble(khz) / 1000));
  }

  private static OptionalDouble mean(DoubleStream frequencies) {
    return frequencies.filter(mhz -> mhz > 0).average();
  }
}

package taskmeter.campaign.doctor;

import java.util.Locale;
import java.util.Optional;
import taskmeter.campaign.machine.AllowedProcessors;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.Pressure;
import taskmeter.campaign.machine.SystemFacts;
import taskmeter.campaign.message.Percent;

/** What else runs on the machine at the moment. */
final class LoadChecks {

  private static final double LOAD_PER_PROCESSOR = 0.2;
  private static final double PRESSURE = 0.05;

  private LoadChecks() {}

  /** The load of the last minute, which includes a build that has just ended. */
  static Finding load(Machine machine) {
    Optional<String> minute = SystemFacts.load(machine).map(averages -> averages.split(" ")[0])
        .filter(load -> load.matches("\\d{1,6}\\.\\d+"));
    int processors = AllowedProcessors.count(machine);
    return minute.map(load -> {
      String found = load + " on " + processors + (processors == 1 ? " processor" : " processors");
      double each = Double.parseDouble(load) / processors;
      return each <= LOAD_PER_PROCESSOR ? Finding.ok("load", found) : Finding.warn("load",
          String.format(Locale.ROOT, "%s: in the last minute, %.2f threads per processor", found, each),
          "close other programs, or wait a minute after a build");
    }).orElse(Finding.hidden("load"));
  }

  static Finding pressure(Machine machine) {
    return Pressure.read(machine).map(Pressure::recently).map(share -> share <= PRESSURE
        ? Finding.ok("pressure", Percent.text(share))
        : Finding.warn("pressure",
            Percent.text(share) + ": in this share of the last ten seconds a thread waited for a processor",
            "find the program with top, and close it"))
        .orElse(Finding.ok("pressure", "not counted by this kernel"));
  }
}

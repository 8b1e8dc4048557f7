package taskmeter.campaign;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import taskmeter.campaign.MachineMonitor.ThisMachine;
import taskmeter.campaign.doctor.Doctor;
import taskmeter.campaign.doctor.Finding;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.jdk.DiscoveredJdks;
import taskmeter.campaign.jdk.Discovery;
import taskmeter.campaign.jdk.InheritedOptions;
import taskmeter.campaign.jdk.Jdk;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.message.Percent;
import taskmeter.campaign.option.CampaignOptions;
import taskmeter.campaign.progress.DisturbanceWarning;
import taskmeter.campaign.python.CPython;
import taskmeter.campaign.python.PythonDiscovery;
import taskmeter.campaign.python.PythonScript;

/** Prints the doctor's findings about this machine, and the runtimes that can be measured. */
final class DoctorCommand {

  /** The heap that {@code JvmSettings} sets, unless the user sets another one. */
  private static final long DEFAULT_HEAP = 512L << 20;
  private static final String IDLE = "idle second";
  private static final String OPTIONS = "JVM options";

  private DoctorCommand() {}

  /**
   * Prints a line for each finding.
   *
   * @param options the JDKs of a block, and the folder of the runs
   * @param out for the user
   * @return {@link ExitCode#UNFIT} if a finding makes measurements pointless
   */
  static ExitCode print(CampaignOptions options, PrintStream out) {
    List<Finding> findings = new ArrayList<>(Doctor.examine(Machine.here()));
    findings.addAll(Doctor.limits(Machine.here(), Collections.nCopies(Math.max(1, options.jdks.size()), DEFAULT_HEAP),
        options.results).stream().filter(finding -> !findings.contains(finding)).toList());
    findings.add(idle(new ThisMachine().idle()));
    findings.add(options(InheritedOptions.here()));
    findings.addAll(jdks(Discovery.discover()));
    findings.addAll(pythons(PythonDiscovery.discover(PythonScript.unpacked()).found()));
    Doctor.lines(findings).forEach(out::println);
    return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL) ? ExitCode.UNFIT : ExitCode.FINE;
  }

  /** The second that a campaign watches before its first fork. */
  static Finding idle(Noise idle) {
    return new DisturbanceWarning(ThisMachine.RULE).before(idle, Instant.EPOCH)
        .map(warning -> new Finding(Level.WARN, IDLE, warning.replaceFirst("^Warning: ", "in one second: ")
            .replaceFirst(" \\(-Dbench.action=doctor .*\\)$", ""), "repeat the doctor when the machine is quiet"))
        .orElseGet(() -> new Finding(Level.OK, IDLE, idle.others().isEmpty() ? "not counted here"
            : "in one second, other programs took " + Percent.text(idle.others().getAsDouble())
                + idle.steal().stream().mapToObj(steal -> ", and the hypervisor " + Percent.text(steal)).findFirst()
                    .orElse("") + " of the processors' time", ""));
  }

  /** The options that all JVMs take from the environment. */
  static Finding options(InheritedOptions inherited) {
    return inherited.none() ? new Finding(Level.OK, OPTIONS, "none in the environment", "")
        : new Finding(Level.WARN, OPTIONS, inherited.warning(),
            "unset " + String.join(" and ", inherited.variables().keySet()) + " unless you want to measure with them");
  }

  /** None is no finding: a campaign measures CPythons only on request. */
  static List<Finding> pythons(List<CPython> found) {
    return found.stream().map(each -> new Finding(Level.OK, "CPython " + each.facts().feature(), each.text(), ""))
        .toList();
  }

  static List<Finding> jdks(DiscoveredJdks found) {
    List<Finding> findings = new ArrayList<>();
    for (Jdk jdk : found.working()) {
      findings.add(new Finding(Level.OK, "JDK " + jdk.shortName(), jdk.text(), ""));
    }
    found.broken().forEach(broken -> findings.add(new Finding(Level.WARN, "JDK, broken", broken.text(),
        "skipped; repair or remove it")));
    if (found.working().isEmpty()) {
      findings.add(new Finding(Level.FAIL, "JDKs", "found none of " + Jdk.OLDEST + " or later",
          "install one in a location that is searched: " + String.join(", ", found.searched())));
    }
    return findings;
  }
}

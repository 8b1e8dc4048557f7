package taskmeter.campaign;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import taskmeter.campaign.doctor.Doctor;
import taskmeter.campaign.doctor.Finding;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.jdk.DiscoveredJdks;
import taskmeter.campaign.jdk.Discovery;
import taskmeter.campaign.jdk.Jdk;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.python.CPython;
import taskmeter.campaign.python.PythonDiscovery;
import taskmeter.campaign.python.PythonScript;

/** Prints the doctor's findings about this machine, and the runtimes that can be measured. */
final class DoctorCommand {

  private DoctorCommand() {}

  /**
   * Prints a line for each finding.
   *
   * @return {@link ExitCode#UNFIT} if a finding makes measurements pointless
   */
  static ExitCode print(PrintStream out) {
    List<Finding> findings = new ArrayList<>(Doctor.examine(Machine.here()));
    findings.addAll(jdks(Discovery.discover()));
    findings.addAll(pythons(PythonDiscovery.discover(PythonScript.unpacked()).found()));
    Doctor.lines(findings).forEach(out::println);
    return findings.stream().anyMatch(finding -> finding.level() == Level.FAIL) ? ExitCode.UNFIT : ExitCode.FINE;
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

package taskmeter.campaign.doctor;

import java.util.Optional;
import taskmeter.campaign.machine.AllowedProcessors;
import taskmeter.campaign.machine.CpuQuota;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.ProcessorTicks;
import taskmeter.campaign.machine.Virtualisation;
import taskmeter.campaign.message.Percent;

/** How many processors a campaign has, and how much of their time. */
final class ProcessorChecks {

  private ProcessorChecks() {}

  static Finding processors(Machine machine) {
    int processors = AllowedProcessors.count(machine);
    return processors > 1 ? Finding.ok("processors", Integer.toString(processors))
        : Finding.warn("processors", "1: tasks and the parties of a barrier never run in parallel",
            "use a machine with at least 2");
  }

  static Finding quota(Machine machine) {
    String quota = CpuQuota.processors(machine).orElse("none");
    int processors = AllowedProcessors.count(machine);
    if (quota.equals("none") || Double.parseDouble(quota) >= processors) {
      return Finding.ok("quota", quota);
    }
    String found = quota + " of " + processors + " processors: when it is used up, all threads stop for parts of 0.1 s";
    String advice = "limit the processors instead (taskset, docker --cpuset-cpus), or raise it to " + processors;
    return Double.parseDouble(quota) < 1 ? Finding.fail("quota", found, advice) : Finding.warn("quota", found, advice);
  }

  static Finding virtualisation(Machine machine) {
    Optional<String> hypervisor = Virtualisation.hypervisor(machine);
    String stolen = ProcessorTicks.read(machine).filter(ticks -> ticks.total() > 0)
        .map(ticks -> Percent.text((double) ticks.steal() / ticks.total())).orElse("an unknown share");
    return hypervisor.map(kind -> Finding.warn("virtualisation",
        kind + ": steal was " + stolen + " of the processors' time since boot",
        "check the forks' steal in the report"))
        .orElse(Finding.ok("virtualisation", "none found"));
  }
}

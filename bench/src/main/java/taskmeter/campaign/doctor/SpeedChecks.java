package taskmeter.campaign.doctor;

import java.util.Set;
import taskmeter.campaign.machine.CpuFacts;
import taskmeter.campaign.machine.Machine;

/** What changes the speed of a processor, and the cost of reading the clock. */
final class SpeedChecks {

  /** Clocks that are read without a system call. */
  private static final Set<String> FAST_CLOCKS = Set.of("tsc", "kvm-clock", "hyperv_clocksource_tsc_page",
      "arch_sys_counter", "riscv_clocksource", "timebase", "tod");

  private SpeedChecks() {}

  static Finding governor(Machine machine) {
    return CpuFacts.governor(machine).map(governor -> governor.equals("performance") ? Finding.ok("governor", governor)
        : Finding.warn("governor", governor + ": the frequency follows the load, with a delay",
            "sudo cpupower frequency-set -g performance"))
        .orElse(Finding.hidden("governor"));
  }

  static Finding turbo(Machine machine) {
    return CpuFacts.turbo(machine).map(turbo -> turbo.equals("off") ? Finding.ok("turbo", turbo)
        : Finding.warn("turbo", turbo + ": the frequency falls when more cores are busy, or when they get warm",
            "turn it off, in the firmware or in /sys/devices/system/cpu/intel_pstate/no_turbo or cpufreq/boost"))
        .orElse(Finding.hidden("turbo"));
  }

  static Finding smt(Machine machine) {
    return CpuFacts.smt(machine).map(smt -> !smt.equals("on") ? Finding.ok("SMT", smt)
        : Finding.warn("SMT", smt + ": two processors may share one core, and slow each other down",
            "echo off | sudo tee /sys/devices/system/cpu/smt/control, or use one processor of each core (taskset)"))
        .orElse(Finding.hidden("SMT"));
  }

  static Finding clock(Machine machine) {
    return machine.text("sys/devices/system/clocksource/clocksource0/current_clocksource")
        .map(clock -> FAST_CLOCKS.contains(clock) ? Finding.ok("clock", clock)
            : Finding.warn("clock", clock + ": System.nanoTime() is a system call, which may take microseconds",
                "find out why the kernel rejects the processor's own clock (dmesg | grep -i clocksource)"))
        .orElse(Finding.hidden("clock"));
  }
}

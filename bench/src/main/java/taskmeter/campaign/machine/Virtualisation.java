package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether the machine is a virtual machine or a container, and of which kind. */
public final class Virtualisation {

  private Virtualisation() {}

  /** {@code kvm}, {@code docker}, {@code none} and so on; the vendor's name if only the firmware shows it. */
  static Optional<String> kind(Machine machine) {
    // A container on a virtual machine is both, and only the virtual machine distorts measurements
    return detected(machine).map(kind -> byFiles(machine).map(below -> kind + ", " + below).orElse(kind))
        .or(() -> byFiles(machine));
  }

  /** The hypervisor, inside or outside of a container; empty if none is visible. */
  public static Optional<String> hypervisor(Machine machine) {
    return detected(machine, "--vm").filter(kind -> !kind.equals("none")).or(() -> byFiles(machine));
  }

  private static Optional<String> detected(Machine machine, String... options) {
    return machine.isHere()
        ? Machine.firstLine(Stream.concat(Stream.of("systemd-detect-virt"), Stream.of(options)).toArray(String[]::new))
        : Optional.empty();
  }

  static Optional<String> byFiles(Machine machine) {
    boolean virtual = machine.value("proc/cpuinfo", "flags", ':')
        .filter(flags -> (" " + flags + " ").contains(" hypervisor ")).isPresent();
    return virtual
        ? machine.text("sys/class/dmi/id/sys_vendor").map(maker -> "hypervisor, " + maker)
            .or(() -> Optional.of("hypervisor"))
        : Optional.empty();
  }
}

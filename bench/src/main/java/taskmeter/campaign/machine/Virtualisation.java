package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether the box is a virtual machine or a container, and whose. */
public final class Virtualisation {

  private Virtualisation() {}

  /** {@code kvm}, {@code docker}, … or {@code none}; a maker's name where only the firmware tells. */
  static Optional<String> kind(Machine machine) {
    // A container on a virtual machine is both, and only the second bends times
    return detected(machine).map(kind -> byFiles(machine).map(below -> kind + ", " + below).orElse(kind))
        .or(() -> byFiles(machine));
  }

  /** The virtual machine, whether or not in a container; empty where none shows. */
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

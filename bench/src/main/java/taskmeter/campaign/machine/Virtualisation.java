package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether the box is a virtual machine or a container, and whose. */
public final class Virtualisation {

  private Virtualisation() {}

  /** {@code kvm}, {@code docker}, … or {@code none}; a maker's name where only the firmware tells. */
  static Optional<String> kind(Machine box) {
    // A container on a virtual machine is both, and only the second bends times
    return detected(box).map(kind -> byFiles(box).map(below -> kind + ", " + below).orElse(kind))
        .or(() -> byFiles(box));
  }

  /** The virtual machine, whether or not in a container; empty where none shows. */
  public static Optional<String> machine(Machine box) {
    return detected(box, "--vm").filter(kind -> !kind.equals("none")).or(() -> byFiles(box));
  }

  private static Optional<String> detected(Machine box, String... options) {
    return box.isHere()
        ? Machine.firstLine(Stream.concat(Stream.of("systemd-detect-virt"), Stream.of(options)).toArray(String[]::new))
        : Optional.empty();
  }

  static Optional<String> byFiles(Machine box) {
    boolean hypervisor = box.value("proc/cpuinfo", "flags", ':')
        .filter(flags -> (" " + flags + " ").contains(" hypervisor ")).isPresent();
    return hypervisor
        ? box.text("sys/class/dmi/id/sys_vendor").map(maker -> "hypervisor, " + maker)
            .or(() -> Optional.of("hypervisor"))
        : Optional.empty();
  }
}

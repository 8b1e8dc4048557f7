package taskmeter.campaign.box;

import java.util.Optional;

/** Whether the box is a virtual machine or a container, and whose. */
final class Virtualisation {
  private Virtualisation() {
  }

  /** {@code kvm}, {@code docker}, … or {@code none}; a maker's name where only the firmware tells. */
  static Optional<String> kind(Box box) {
    // A container on a virtual machine is both, and only the second bends times
    return Box.firstLine("systemd-detect-virt").map(kind -> byFiles(box).map(below -> kind + ", " + below).orElse(kind))
        .or(() -> byFiles(box));
  }

  static Optional<String> byFiles(Box box) {
    boolean hypervisor = box.value("proc/cpuinfo", "flags", ':')
        .filter(flags -> (" " + flags + " ").contains(" hypervisor ")).isPresent();
    return hypervisor
        ? box.text("sys/class/dmi/id/sys_vendor").map(maker -> "hypervisor, " + maker)
            .or(() -> Optional.of("hypervisor"))
        : Optional.empty();
  }
}

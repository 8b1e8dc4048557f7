package taskmeter.campaign.box;

import java.util.Optional;

/** Memory, kernel, system and load. */
final class SystemFacts {
  private SystemFacts() {
  }

  /** The box's memory in bytes. */
  static Optional<String> memory(Box box) {
    return meminfo(box, "MemTotal").map(bytes -> Long.toString(bytes));
  }

  /** A line of {@code /proc/meminfo}, in bytes. */
  static Optional<Long> meminfo(Box box, String key) {
    return box.value("proc/meminfo", key, ':')
        .filter(value -> value.matches("\\d{1,15} kB"))
        .map(value -> Long.parseLong(value.substring(0, value.indexOf(' '))) * 1024);
  }

  /** The kernel's release. */
  static Optional<String> kernel(Box box) {
    return box.text("proc/sys/kernel/osrelease").or(() -> Optional.of(System.getProperty("os.version")));
  }

  /** The distribution's name and version. */
  static Optional<String> os(Box box) {
    return box.value("etc/os-release", "PRETTY_NAME", '=').map(name -> name.replace("\"", ""))
        .or(() -> Optional.of(System.getProperty("os.name")));
  }

  /** The load averages of 1, 5 and 15 minutes: what else ran as the campaign began. */
  static Optional<String> load(Box box) {
    return box.text("proc/loadavg").map(text -> text.split(" ")).filter(parts -> parts.length > 2)
        .map(parts -> String.join(" ", parts[0], parts[1], parts[2]));
  }
}

package taskmeter.campaign.machine;

import java.util.Optional;
import java.util.regex.Pattern;

/** Memory, kernel, system and load. */
public final class SystemFacts {

  private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

  private SystemFacts() {}

  /** The box's memory in bytes. */
  static Optional<String> memory(Machine machine) {
    return meminfo(machine, "MemTotal").map(bytes -> Long.toString(bytes));
  }

  /** A line of {@code /proc/meminfo}, in bytes. */
  public static Optional<Long> meminfo(Machine machine, String key) {
    return machine.value("proc/meminfo", key, ':')
        .filter(value -> value.matches("\\d{1,15} kB"))
        .map(value -> Long.parseLong(value.substring(0, value.indexOf(' '))) * 1024);
  }

  /** When the kernel backs memory with transparent huge pages: the choice in brackets among those there are. */
  static Optional<String> hugePages(Machine machine) {
    return machine.text("sys/kernel/mm/transparent_hugepage/enabled").flatMap(text -> CHOSEN.matcher(text).results()
        .map(choice -> choice.group(1)).findFirst());
  }

  /** The kernel's release. */
  static Optional<String> kernel(Machine machine) {
    return machine.text("proc/sys/kernel/osrelease").or(() -> Optional.of(System.getProperty("os.version")));
  }

  /** The distribution's name and version. */
  static Optional<String> os(Machine machine) {
    return machine.value("etc/os-release", "PRETTY_NAME", '=').map(name -> name.replace("\"", ""))
        .or(() -> Optional.of(System.getProperty("os.name")));
  }

  /** The load averages of 1, 5 and 15 minutes: what else ran as the campaign began. */
  public static Optional<String> load(Machine machine) {
    return machine.text("proc/loadavg").map(text -> text.split(" ")).filter(parts -> parts.length > 2)
        .map(parts -> String.join(" ", parts[0], parts[1], parts[2]));
  }
}

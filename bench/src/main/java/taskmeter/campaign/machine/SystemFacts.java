package taskmeter.campaign.machine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Memory, kernel, operating system and load. */
public final class SystemFacts {

  private static final Pattern CHOSEN = Pattern.compile("\\[([\\w+]+)]");

  private SystemFacts() {}

  /** The memory of the machine, in bytes. */
  static Optional<String> memory(Machine machine) {
    return meminfo(machine, "MemTotal").map(bytes -> Long.toString(bytes));
  }

  /** The value of a line of {@code /proc/meminfo}, in bytes. */
  public static Optional<Long> meminfo(Machine machine, String key) {
    return machine.value("proc/meminfo", key, ':')
        .filter(value -> value.matches("\\d{1,15} kB"))
        .map(value -> Long.parseLong(value.substring(0, value.indexOf(' '))) * 1024);
  }

  /** When the kernel uses transparent huge pages: the choice that is in brackets. */
  static Optional<String> hugePages(Machine machine) {
    return chosen(machine, "enabled");
  }

  /** When a thread waits until the kernel has made a huge page for it: the choice that is in brackets. */
  static Optional<String> hugePagesDefrag(Machine machine) {
    return chosen(machine, "defrag");
  }

  /** The size of a page of memory, in bytes. */
  static Optional<String> pageBytes(Machine machine) {
    return machine.value("proc/self/smaps", "KernelPageSize", ':').filter(value -> value.matches("\\d{1,9} kB"))
        .map(value -> Long.toString(Long.parseLong(value.substring(0, value.indexOf(' '))) * 1024));
  }

  private static Optional<String> chosen(Machine machine, String file) {
    return machine.text("sys/kernel/mm/transparent_hugepage/" + file).flatMap(text -> CHOSEN.matcher(text).results()
        .map(choice -> choice.group(1)).findFirst());
  }

  /** The release of the kernel. */
  static Optional<String> kernel(Machine machine) {
    return machine.text("proc/sys/kernel/osrelease").or(() -> Optional.of(System.getProperty("os.version")));
  }

  /** The name and version of the distribution. */
  static Optional<String> os(Machine machine) {
    return machine.value("etc/os-release", "PRETTY_NAME", '=').map(name -> name.replace("\"", ""))
        .or(() -> Optional.of(System.getProperty("os.name")));
  }

  /**
   * A text that two runs share only if they ran on the same machine: a digest of its id and its host name, from which
   * neither can be read. Containers of one image share the id, so without a host name there is no identity.
   */
  static Optional<String> identity(Machine machine) {
    return machine.text("proc/sys/kernel/hostname").map(host ->
        UUID.nameUUIDFromBytes(("taskmeter " + machine.text("etc/machine-id").orElse("") + " " + host)
            .getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** The load averages over 1, 5 and 15 minutes. */
  public static Optional<String> load(Machine machine) {
    return machine.text("proc/loadavg").map(text -> text.split(" ")).filter(parts -> parts.length > 2)
        .map(parts -> String.join(" ", parts[0], parts[1], parts[2]));
  }
}

package taskmeter.campaign.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor and the settings that change its speed, from {@code /proc/cpuinfo} and {@code /sys}. */
public final class CpuFacts {

  private static final String CPUS = "sys/devices/system/cpu";

  private CpuFacts() {}

  /** The name of the processor model, if {@code /proc/cpuinfo} has one on this architecture. */
  static Optional<String> model(Machine machine) {
    return machine.value("proc/cpuinfo", "model name", ':')
        .or(() -> machine.value("proc/cpuinfo", "Model", ':'))
        .or(() -> machine.value("proc/cpuinfo", "cpu", ':'));
  }

  /** The frequency governor; several, joined by {@code +}, if the processors differ. */
  public static Optional<String> governor(Machine machine) {
    return Optional.of(ofEach(machine, "cpufreq/scaling_governor").distinct().sorted().collect(Collectors.joining("+")))
        .filter(text -> !text.isEmpty());
  }

  /** The text of a file of each processor; empty if the files cannot be read. */
  static Stream<String> ofEach(Machine machine, String file) {
    List<String> texts = new ArrayList<>();
    try (DirectoryStream<Path> cpus = Files.newDirectoryStream(machine.root().resolve(CPUS), "cpu[0-9]*")) {
      cpus.forEach(cpu -> machine.text(CPUS + "/" + cpu.getFileName() + "/" + file).ifPresent(texts::add));
    } catch (IOException unreadable) {
      return Stream.empty();
    }
    return texts.stream();
  }

  /** Whether the frequency may rise above its nominal value: {@code on} or {@code off}. */
  public static Optional<String> turbo(Machine machine) {
    return machine.text(CPUS + "/intel_pstate/no_turbo").map(off -> off.equals("0") ? "on" : "off")
        .or(() -> machine.text(CPUS + "/cpufreq/boost").map(on -> on.equals("1") ? "on" : "off"));
  }

  /** Simultaneous multithreading, in the kernel's words: {@code on}, {@code off}, {@code notsupported}. */
  public static Optional<String> smt(Machine machine) {
    return machine.text(CPUS + "/smt/control")
        .or(() -> machine.text(CPUS + "/smt/active").map(on -> on.equals("1") ? "on" : "off"));
  }
}

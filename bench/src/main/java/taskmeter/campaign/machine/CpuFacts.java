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

  /** The model's name, where the architecture has one in {@code /proc/cpuinfo}. */
  static Optional<String> model(Machine box) {
    return box.value("proc/cpuinfo", "model name", ':')
        .or(() -> box.value("proc/cpuinfo", "Model", ':'))
        .or(() -> box.value("proc/cpuinfo", "cpu", ':'));
  }

  /** The frequency governor, {@code +}-joined if the processors differ. */
  public static Optional<String> governor(Machine box) {
    return Optional.of(ofEach(box, "cpufreq/scaling_governor").distinct().sorted().collect(Collectors.joining("+")))
        .filter(text -> !text.isEmpty());
  }

  /** What a file says for each processor; none where it cannot be read. */
  static Stream<String> ofEach(Machine box, String file) {
    List<String> texts = new ArrayList<>();
    try (DirectoryStream<Path> cpus = Files.newDirectoryStream(box.root().resolve(CPUS), "cpu[0-9]*")) {
      cpus.forEach(cpu -> box.text(CPUS + "/" + cpu.getFileName() + "/" + file).ifPresent(texts::add));
    } catch (IOException unreadable) {
      return Stream.empty();
    }
    return texts.stream();
  }

  /** Whether the frequency may rise above its nominal value: {@code on} or {@code off}. */
  public static Optional<String> turbo(Machine box) {
    return box.text(CPUS + "/intel_pstate/no_turbo").map(off -> off.equals("0") ? "on" : "off")
        .or(() -> box.text(CPUS + "/cpufreq/boost").map(on -> on.equals("1") ? "on" : "off"));
  }

  /** Simultaneous multithreading: {@code on}, {@code off}, {@code notsupported}, as the kernel says it. */
  public static Optional<String> smt(Machine box) {
    return box.text(CPUS + "/smt/control")
        .or(() -> box.text(CPUS + "/smt/active").map(on -> on.equals("1") ? "on" : "off"));
  }
}

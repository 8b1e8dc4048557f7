package taskmeter.campaign.doctor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.machine.Machine;

/** Checks what distorts measurements on a machine, and advises what to do about it. It changes nothing. */
public final class Doctor {

  private static final int WIDTH = 120;
  private static final String GAP = "  ";

  private static final List<Function<Machine, Finding>> CHECKS = List.of(
      ProcessorChecks::processors, ProcessorChecks::quota, ProcessorChecks::virtualisation,
      SpeedChecks::governor, SpeedChecks::turbo, SpeedChecks::smt, SpeedChecks::clock,
      LoadChecks::load, LoadChecks::pressure,
      LimitChecks::threads, MemoryChecks::memory, MemoryChecks::swap, MemoryChecks::hugePages, MemoryChecks::disk);

  private Doctor() {}

  /** Runs all checks, in a fixed order. */
  public static List<Finding> examine(Machine machine) {
    return CHECKS.stream().map(check -> check.apply(machine)).toList();
  }

  /**
   * Checks whether the machine's limits allow a campaign.
   *
   * @param machine the machine
   * @param heaps the sizes of the heaps of the JVMs of a block, in bytes
   * @param results the folder of all runs
   */
  public static List<Finding> limits(Machine machine, List<Long> heaps, Path results) {
    return List.of(LimitChecks.threads(machine), MemoryChecks.block(machine, heaps), MemoryChecks.disk(machine),
        MemoryChecks.results(results));
  }

  /** Formats findings in three columns, with lines of at most 120 characters unless a word is longer. */
  public static List<String> lines(List<Finding> findings) {
    int level = widest(Arrays.asList(Level.values()));
    int thing = widest(findings.stream().map(Finding::thing).toList());
    return findings.stream().flatMap(finding -> lines(finding, level, thing)).toList();
  }

  private static Stream<String> lines(Finding finding, int level, int thing) {
    String head = pad(finding.level().name(), level) + GAP + pad(finding.thing(), thing) + GAP;
    String text = finding.advice().isEmpty() ? finding.found() : finding.found() + "; " + finding.advice();
    return (head + WordUtils.wrap(text, WIDTH - head.length(), "\n" + " ".repeat(head.length()), false)).lines();
  }

  private static int widest(Collection<?> values) {
    return values.stream().mapToInt(value -> value.toString().length()).max().orElse(0);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}

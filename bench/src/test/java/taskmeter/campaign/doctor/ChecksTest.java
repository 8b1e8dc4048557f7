package taskmeter.campaign.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.doctor.Finding.Level;
import taskmeter.campaign.machine.FakeMachine;
import taskmeter.campaign.machine.Machine;

class ChecksTest {

  private static final String CPUS = "sys/devices/system/cpu/";

  @TempDir
  private Path root;

  @BeforeEach
  void twoProcessors() {
    file("proc/self/status", "Cpus_allowed_list:\t0-1\n");
  }

  private void file(String path, String text) {
    new FakeMachine(root).file(path, text);
  }

  /** Checks the level for each text of the file. */
  private void levels(Function<Machine, Finding> check, String path, Map<String, Level> expected) {
    expected.forEach((text, level) -> {
      file(path, text + "\n");
      assertEquals(level, check.apply(new Machine(root)).level(), text);
    });
  }

  private Finding of(Function<Machine, Finding> check) {
    return check.apply(new Machine(root));
  }

  @Test
  void aSingleProcessorWarns() {
    levels(ProcessorChecks::processors, "proc/self/status",
        Map.of("Cpus_allowed_list:\t3", Level.WARN, "Cpus_allowed_list:\t3,5", Level.OK));
  }

  @Test
  void aQuotaBelowOneProcessorFailsAndALargerOneWarns() {
    file("proc/self/cgroup", "0::/job\n");
    levels(ProcessorChecks::quota, "sys/fs/cgroup/job/cpu.max", Map.of("max 100000", Level.OK,
        "200000 100000", Level.OK, "199000 100000", Level.WARN, "100000 100000", Level.WARN,
        "99000 100000", Level.FAIL));
  }

  @Test
  void aVirtualMachineWarnsWithItsSteal() {
    assertEquals(Finding.ok("virtualisation", "none found"), of(ProcessorChecks::virtualisation));
    file("proc/cpuinfo", "flags\t: fpu hypervisor\n");
    file("proc/stat", "cpu  50 0 0 45 0 0 0 5 0 0\n");
    Finding finding = of(ProcessorChecks::virtualisation);
    assertEquals(Level.WARN, finding.level());
    assertEquals("hypervisor: steal was 5 % of the processors' time since boot", finding.found());
  }

  @Test
  void onlyThePerformanceGovernorIsOk() {
    assertEquals(Finding.hidden("governor"), of(SpeedChecks::governor));
    levels(SpeedChecks::governor, CPUS + "cpu0/cpufreq/scaling_governor",
        Map.of("performance", Level.OK, "powersave", Level.WARN, "schedutil", Level.WARN));
    file(CPUS + "cpu0/cpufreq/scaling_governor", "performance\n");
    file(CPUS + "cpu1/cpufreq/scaling_governor", "powersave\n");
    assertEquals("performance+powersave: the frequency follows the load, with a delay",
        of(SpeedChecks::governor).found());
  }

  @Test
  void turboAndSmtAreOkIfOff() {
    levels(SpeedChecks::turbo, CPUS + "intel_pstate/no_turbo", Map.of("1", Level.OK, "0", Level.WARN));
    levels(SpeedChecks::smt, CPUS + "smt/control",
        Map.of("on", Level.WARN, "off", Level.OK, "forceoff", Level.OK, "notsupported", Level.OK));
  }

  @Test
  void clocksWithASystemCallWarn() {
    levels(SpeedChecks::clock, "sys/devices/system/clocksource/clocksource0/current_clocksource",
        Map.of("tsc", Level.OK, "kvm-clock", Level.OK, "hpet", Level.WARN, "acpi_pm", Level.WARN));
  }

  @Test
  void loadIsPerProcessor() {
    levels(LoadChecks::load, "proc/loadavg",
        Map.of("0.40 0.20 0.30 1/100 4242", Level.OK, "0.41 0.20 0.30 1/100 4242", Level.WARN));
    file("proc/loadavg", "1.20 0.20 0.30 1/100 4242\n");
    assertEquals("1.20 on 2 processors: in the last minute, 0.60 threads per processor",
        of(LoadChecks::load).found());
  }

  @Test
  void pressureIsOfTheLastTenSeconds() {
    levels(LoadChecks::pressure, "proc/pressure/cpu",
        Map.of("some avg10=5.00 avg60=90.00 avg300=90.00 total=1", Level.OK,
            "some avg10=5.01 avg60=0.00 avg300=0.00 total=1", Level.WARN));
  }

  @Test
  void theSmallestLimitOfThreadsCounts() {
    assertEquals(Finding.ok("threads", "no limit found"), of(LimitChecks::threads));
    file("proc/self/cgroup", "0::/a/b\n");
    file("sys/fs/cgroup/a/pids.max", "2000\n");
    file("sys/fs/cgroup/a/pids.current", "100\n");
    file("sys/fs/cgroup/a/b/pids.max", "max\n");
    file("sys/fs/cgroup/a/b/pids.current", "50\n");
    assertEquals(Finding.ok("threads", "1,900 more can be started (the control group's pids.max)"),
        of(LimitChecks::threads));
    file("proc/sys/kernel/threads-max", "1800\n");
    file("proc/loadavg", "0.40 0.20 0.30 1/301 4242\n");
    Finding kernel = of(LimitChecks::threads);
    assertEquals(List.of(Level.WARN, "1,499 more can be started (kernel.threads-max): cells with a thread for each of "
        + "many tasks will fail"), List.of(kernel.level(), kernel.found()));
    file("proc/self/status", "Uid:\t7\t7\t7\t7\n");
    file("proc/self/limits", "Limit        Soft Limit  Hard Limit  Units\nMax processes   150   96365   processes \n");
    file("proc/12/status", "Uid:\t7\t7\t7\t7\nThreads:\t51\n");
    file("proc/13/status", "Uid:\t8\t8\t8\t8\nThreads:\t500\n");
    Finding user = of(LimitChecks::threads);
    assertEquals(List.of(Level.FAIL, "99 more can be started (ulimit -u): a JVM needs up to 100 for itself",
        "raise ulimit -u"), List.of(user.level(), user.found(), user.advice()));
    file("proc/self/status", "Uid:\t0\t0\t0\t0\n");
    assertEquals(Level.WARN, of(LimitChecks::threads).level(), "the limit of a user does not apply to root");
  }

  @Test
  void aControlGroupLimitsTheMemoryOfABlock() {
    file("proc/meminfo", "MemAvailable: 4000000 kB\n");
    List<Long> heaps = List.of(512L << 20, 512L << 20);
    assertEquals(Finding.ok("block memory", "4,096 MB free; the JVMs of a block need up to 1,329 MB together"),
        MemoryChecks.block(new Machine(root), heaps));
    file("proc/self/cgroup", "4:memory:/job\n");
    file("sys/fs/cgroup/memory/job/memory.limit_in_bytes", "1500000000\n");
    file("sys/fs/cgroup/memory/job/memory.usage_in_bytes", "400000000\n");
    Finding group = MemoryChecks.block(new Machine(root), heaps);
    assertEquals(List.of(Level.WARN, "1,100 MB free; the JVMs of a block need up to 1,329 MB together"),
        List.of(group.level(), group.found()));
    file("sys/fs/cgroup/memory/job/memory.stat", "inactive_file 300000000\n");
    assertEquals(Level.OK, MemoryChecks.block(new Machine(root), heaps).level());
    assertEquals("1,400 MB free", of(MemoryChecks::memory).found());
  }

  @Test
  void aRunNeedsRoomWhereItWillBeWritten() {
    assertEquals(MemoryChecks.results(root).thing(), MemoryChecks.results(root.resolve("not/yet")).thing());
    assertTrue(MemoryChecks.results(root.resolve("not/yet")).found().contains(" MB free"));
  }

  @Test
  void lowMemoryAndDiskWarnOrFail() {
    levels(MemoryChecks::memory, "proc/meminfo", Map.of("MemAvailable: 976563 kB", Level.OK,
        "MemAvailable: 976562 kB", Level.WARN, "MemAvailable: 585938 kB", Level.WARN,
        "MemAvailable: 585937 kB", Level.FAIL));
    file("proc/meminfo", "MemAvailable: 585937 kB\n");
    assertEquals("599 MB free: a fork needs a heap of 512 MB", of(MemoryChecks::memory).found());
    assertEquals(Level.OK, MemoryChecks.disk(500_000_000).level());
    assertEquals(Level.WARN, MemoryChecks.disk(499_999_999).level());
    assertEquals(Level.FAIL, MemoryChecks.disk(49_999_999).level());
  }

  @Test
  void usedSwapWarns() {
    levels(MemoryChecks::swap, "proc/meminfo", Map.of("SwapTotal: 0 kB\nSwapFree: 0 kB", Level.OK,
        "SwapTotal: 1000000 kB\nSwapFree: 990000 kB", Level.OK,
        "SwapTotal: 1000000 kB\nSwapFree: 900000 kB", Level.WARN));
  }

  @Test
  void hugePagesForAllProgramsWarn() {
    levels(MemoryChecks::hugePages, "sys/kernel/mm/transparent_hugepage/enabled",
        Map.of("[always] madvise never", Level.WARN, "always [madvise] never", Level.OK));
  }

  @Test
  void hiddenStatesAreNotOk() {
    for (Function<Machine, Finding> check : List.<Function<Machine, Finding>>of(SpeedChecks::turbo, SpeedChecks::smt,
        SpeedChecks::clock, LoadChecks::load, MemoryChecks::memory, MemoryChecks::disk)) {
      assertTrue(of(check).found().startsWith("cannot be read here"), of(check)::toString);
    }
  }
}

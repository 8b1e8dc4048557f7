package taskmeter.campaign.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineFactsTest {

  @TempDir
  private Path root;

  private Machine machine() {
    return new Machine(root);
  }

  private void file(String path, String text) {
    new FakeMachine(root).file(path, text);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNumberOfTheKernelIsReadToItsEnd() throws IOException, InterruptedException {
    Process cat = new ProcessBuilder("cat", "/proc/sys/kernel/threads-max").start();
    assertEquals(new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip(),
        Machine.here().text("proc/sys/kernel/threads-max").orElse(""));
    assertEquals(0, cat.waitFor());
  }

  @Test
  void unreadableFactsAreEmpty() {
    var facts = MachineFacts.read(machine());
    assertEquals("", facts.get("cpu.model"));
    assertEquals("", facts.get("cpu.quota"));
    assertEquals("", facts.get("cpu.governor"));
    assertEquals("", facts.get("memory_bytes"));
    assertEquals("", facts.get("memory.huge_pages"));
    assertFalse(facts.get("cpu.processors").isEmpty());
  }

  @Test
  void aMachineHasAnIdentityFromWhichItsNameCannotBeRead() {
    assertEquals("", MachineFacts.read(machine()).get("machine"));
    file("proc/sys/kernel/hostname", "secret\n");
    file("etc/machine-id", "0123456789abcdef\n");
    String identity = MachineFacts.read(machine()).get("machine");
    assertFalse(identity.isEmpty() || identity.contains("secret") || identity.contains("0123456789"), identity);
    assertEquals(identity, MachineFacts.read(machine()).get("machine"));
    file("etc/machine-id", "fedcba9876543210\n");
    assertNotEquals(identity, MachineFacts.read(machine()).get("machine"));
    file("etc/machine-id", "0123456789abcdef\n");
    file("proc/sys/kernel/hostname", "other\n");
    assertNotEquals(identity, MachineFacts.read(machine()).get("machine"));
  }

  @Test
  void theProcessorIsDescribed() {
    file("proc/cpuinfo", "processor\t: 0\nmodel name\t: Example CPU @ 2.0 GHz\nflags\t\t: fpu hypervisor sse\n");
    file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
    file("sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "performance\n");
    file("sys/devices/system/cpu/intel_pstate/no_turbo", "1\n");
    file("sys/devices/system/cpu/smt/control", "off\n");
    file("sys/class/dmi/id/sys_vendor", "Example Cloud\n");
    assertEquals(Optional.of("Example CPU @ 2.0 GHz"), CpuFacts.model(machine()));
    assertEquals(Optional.of("performance+powersave"), CpuFacts.governor(machine()));
    assertEquals(Optional.of("off"), CpuFacts.turbo(machine()));
    assertEquals(Optional.of("off"), CpuFacts.smt(machine()));
    assertEquals(Optional.of("hypervisor, Example Cloud"), Virtualisation.byFiles(machine()));
  }

  @Test
  void theSmallestQuotaUpToTheRootCounts() {
    file("proc/self/cgroup", "0::/system/job/task\n");
    file("sys/fs/cgroup/system/job/task/cpu.max", "max 100000\n");
    file("sys/fs/cgroup/system/job/cpu.max", "400000 100000\n");
    file("sys/fs/cgroup/system/cpu.max", "150000 100000\n");
    assertEquals(Optional.of("1.5"), CpuQuota.processors(machine()));
  }

  @Test
  void noQuotaIsNone() {
    file("proc/self/cgroup", "0::/\n");
    assertEquals(Optional.of("none"), CpuQuota.processors(machine()));
  }

  @Test
  void versionOneGroupsHaveAQuota() {
    file("proc/self/cgroup", "4:cpu,cpuacct:/\n");
    file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "50000\n");
    file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    assertEquals(Optional.of("0.5"), CpuQuota.processors(machine()));
  }

  @Test
  void versionOneCountsIfBothAreMounted() {
    file("proc/self/cgroup", "4:cpuset:/\n1:cpu,cpuacct:/job/task\n0::/\n");
    file("sys/fs/cgroup/cpu/job/cpu.cfs_quota_us", "150000\n");
    file("sys/fs/cgroup/cpu/job/cpu.cfs_period_us", "100000\n");
    file("sys/fs/cgroup/cpu/job/task/cpu.cfs_quota_us", "-1\n");
    file("sys/fs/cgroup/cpu/job/task/cpu.cfs_period_us", "100000\n");
    assertEquals(Optional.of("1.5"), CpuQuota.processors(machine()));
  }

  @Test
  void allowedProcessorsAreCounted() {
    file("proc/self/status", "Cpus_allowed:\tff\nCpus_allowed_list:\t0-2,5,7-8\n");
    assertEquals(6, AllowedProcessors.count(machine()));
  }

  @Test
  void theSystemIsDescribed() {
    file("proc/meminfo", "MemTotal:       2048 kB\nMemFree: 1 kB\n");
    file("sys/kernel/mm/transparent_hugepage/enabled", "always [madvise] never\n");
    file("proc/loadavg", "0.10 0.20 0.30 1/100 4242\n");
    file("etc/os-release", "NAME=\"Example\"\nPRETTY_NAME=\"Example Linux 12\"\n");
    file("proc/sys/kernel/osrelease", "6.1.0-example\n");
    assertEquals(Optional.of("2097152"), SystemFacts.memory(machine()));
    assertEquals("madvise", MachineFacts.read(machine()).get("memory.huge_pages"));
    assertEquals(Optional.of("0.10 0.20 0.30"), SystemFacts.load(machine()));
    assertEquals(Optional.of("Example Linux 12"), SystemFacts.os(machine()));
    assertEquals(Optional.of("6.1.0-example"), SystemFacts.kernel(machine()));
  }
}

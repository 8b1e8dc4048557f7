package taskmeter.scenario.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineLimitsTest {

  @TempDir
  private Path root;

  private void file(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text + "\n");
  }

  private MachineLimits limits() {
    return new MachineLimits(root);
  }

  @Test
  void tasksMustFitInTheMachine() throws IOException {
    file("proc/meminfo", "MemTotal:  1048576 kB\nMemAvailable:  524288 kB");
    assertEquals(Optional.empty(), limits().cannotHold(1_000, 500 << 10));
    assertEquals(Optional.of("2000 tasks need about 1232 MB; found 1024 MB: MemTotal of /proc/meminfo"),
        limits().cannotHold(2_000, 500 << 10));
    assertEquals(Optional.of("1000 tasks need about 744 MB; found 512 MB: MemAvailable of /proc/meminfo"),
        limits().cannotHoldNow(1_000, 500 << 10));
  }

  @Test
  void theGroupsAroundAProcessLimitItToo() throws IOException {
    file("proc/self/cgroup", "0::/outer/inner");
    file("sys/fs/cgroup/outer/inner/memory.max", "max");
    file("sys/fs/cgroup/outer/memory.max", "629145600");
    file("sys/fs/cgroup/outer/memory.current", "419430400");
    file("sys/fs/cgroup/outer/memory.stat", "anon 7\ninactive_file 209715200");
    assertEquals(Optional.empty(), limits().cannotHold(1_000, 300 << 10));
    assertEquals(Optional.of("1000 tasks need about 548 MB; found 400 MB: memory.max of the control group, minus what "
        + "it uses"), limits().cannotHoldNow(1_000, 300 << 10));
  }

  @Test
  void controlGroupsOfVersionOneAreRead() throws IOException {
    file("proc/self/cgroup", "8:pids:/\n4:memory:/a");
    file("sys/fs/cgroup/memory/a/memory.limit_in_bytes", "314572800");
    file("sys/fs/cgroup/pids/pids.max", "500");
    file("sys/fs/cgroup/pids/pids.current", "120");
    assertEquals(Optional.of("1000 tasks need about 353 MB; found 300 MB: memory.limit_in_bytes of the control group"),
        limits().cannotHold(1_000, 100 << 10));
    assertEquals(Optional.of("381 tasks need a kernel thread each; found room for 380: pids.max of the control group"),
        limits().cannotStart(381));
  }

  @Test
  void theKernelLimitsThreads() throws IOException {
    file("proc/sys/kernel/threads-max", "100000");
    file("proc/sys/kernel/pid_max", "32768");
    file("proc/sys/vm/max_map_count", "65530");
    file("proc/self/limits", "Max processes             40000                40000                processes");
    assertEquals(Optional.empty(), limits().cannotStart(10_000));
    assertEquals(Optional.of("40000 tasks need a kernel thread each; found room for 31768: /proc/sys/kernel/pid_max"),
        limits().cannotStart(40_000));
    assertEquals(Optional.of("31000 tasks need a kernel thread each; found room for 30265: "
        + "/proc/sys/vm/max_map_count, with two mappings for each"), limits().cannotStart(31_000));
    file("proc/self/limits", "Max processes             4096                 40000                processes");
    assertEquals(Optional.of("10000 tasks need a kernel thread each; found room for 3096: ulimit -u"),
        limits().cannotStart(10_000));
  }

  @Test
  void unknownLimitsAreNone() {
    assertEquals(Optional.empty(), limits().cannotHoldNow(1_000_000, 4 << 10));
    assertEquals(Optional.empty(), limits().cannotStart(1_000_000));
  }

  @Test
  void aStackIsAMappingOfItsSize() {
    String stack = "7f0000004000-7f0000100000 rw-p 00000000 00:00 0";
    assertEquals(true, MemoryUse.isStack(stack, 1024));
    assertEquals(false, MemoryUse.isStack(stack, 2048), "another size");
    assertEquals(false, MemoryUse.isStack(stack.replace("rw-p", "---p"), 1024), "guard pages");
    assertEquals(false, MemoryUse.isStack(stack + "      /usr/lib/libc.so", 1024), "a file");
  }
}

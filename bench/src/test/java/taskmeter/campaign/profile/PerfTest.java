package taskmeter.campaign.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.message.UsageException;

/** On machines that differ in {@code perf}, which is a script here. */
@DisabledOnOs(OS.WINDOWS)
class PerfTest {

  private static final String NOT_SUPPORTED = "stat) echo '<not supported>,,cycles,0,0.00,,' ;;";

  @TempDir
  private Path folder;

  private Perf perf(String... cases) throws Exception {
    Path program = Files.writeString(folder.resolve("perf"), "#!/bin/sh\ncase \"$1\" in\n" + String.join("\n", cases)
        + "\nesac\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return Perf.find("Linux", "/nowhere::" + folder);
  }

  private static String refusal(Executable search) {
    return assertThrows(UsageException.class, search::run).getMessage();
  }

  /** A search for perf. */
  private interface Executable {
    void run() throws Exception;
  }

  @Test
  void aMachineWithCountersSamplesCycles() throws Exception {
    assertEquals(new Perf(folder.resolve("perf"), "cycles", true), perf());
    assertEquals(List.of("perf event: cycles"), perf().text());
  }

  @Test
  void aMachineWithoutCountersSamplesTheClock() throws Exception {
    assertEquals(new Perf(folder.resolve("perf"), "cpu-clock", true), perf(NOT_SUPPORTED));
    assertEquals(List.of("perf event: cpu-clock (this machine has no counter of cycles)"),
        perf(NOT_SUPPORTED).text());
  }

  @Test
  void threadsAreSampledWhereProcessorsMayNotBe() throws Exception {
    Perf perf = perf(NOT_SUPPORTED, "record) case \"$*\" in *\" -a \"*) exit 1 ;; esac ;;");
    assertEquals(new Perf(folder.resolve("perf"), "cpu-clock", false), perf);
    assertEquals("threads that live less than a millisecond have no samples; sudo sysctl "
        + "kernel.perf_event_paranoid=0 changes this", perf.text().getLast());
  }

  @Test
  void aMachineThatForbidsItNamesTheSetting() {
    String refusal = refusal(() -> perf("record) echo No permission; exit 1 ;;"));
    assertTrue(refusal.matches("profile: found that perf cannot record \\((kernel.perf_event_paranoid is -?\\d; )?"
        + "No permission\\); expected a machine that allows it; sudo sysctl kernel.perf_event_paranoid=0, .*"),
        refusal);
  }

  @Test
  void aMachineWithoutPerfNamesThePackages() {
    assertEquals("profile: found no perf on the PATH; expected Linux perf; install it (Debian: linux-perf; Ubuntu: "
        + "linux-tools-generic and linux-tools-$(uname -r); Fedora: perf)",
        refusal(() -> Perf.find("Linux", folder.toString())));
  }

  @Test
  void perfOfAnotherKernelNamesThePackages() {
    String refusal = refusal(() -> perf("--version) echo WARNING: perf not found for kernel 6.8; exit 2 ;;"));
    assertTrue(refusal.contains("which does not run (WARNING: perf not found for kernel 6.8)"), refusal);
    assertTrue(refusal.endsWith("Fedora: perf)"), refusal);
  }

  @Test
  void anotherSystemIsRefused() throws IOException {
    assertTrue(refusal(() -> Perf.find("Mac OS X", "")).startsWith("profile: found Mac OS X; expected Linux, "));
  }
}

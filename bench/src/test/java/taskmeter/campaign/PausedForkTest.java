package taskmeter.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import taskmeter.campaign.MachineMonitor.ThisMachine;
import taskmeter.campaign.machine.NoiseMeter.Noise;

/** A real signal stops a child of this program, as it stops a fork. */
@EnabledOnOs(OS.LINUX)
class PausedForkTest {

  @Test
  void aForkThatASignalStopsIsDisturbed() throws IOException, InterruptedException {
    ThisMachine machine = new ThisMachine();
    Supplier<Noise> watch = machine.begin();
    Process fork = new ProcessBuilder("sleep", "60").start();
    try {
      Thread.sleep(300);
      signal("STOP", fork);
      Thread.sleep(800);
      signal("CONT", fork);
      Thread.sleep(200);
      Noise noise = watch.get();
      double paused = noise.paused().orElseThrow();
      assertTrue(paused >= 0.5 && paused <= 1.5, () -> paused + " s");
      assertEquals(Optional.of(true), machine.disturbs(noise));
    } finally {
      fork.destroyForcibly();
    }
  }

  private static void signal(String name, Process process) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor(), name);
  }
}

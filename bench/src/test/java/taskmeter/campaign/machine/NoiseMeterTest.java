package taskmeter.campaign.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmeter.campaign.machine.NoiseMeter.Noise;

class NoiseMeterTest {

  private static final long SECOND = 1_000_000_000;
  private static final String TWO = "cpu0 1 1 1 1 1 1 1 1 1 1\ncpu1 1 1 1 1 1 1 1 1 1 1\nintr 1 2 3\n";

  @TempDir
  private Path root;
  private long nanos;

  private FakeMachine fake() {
    return new FakeMachine(root);
  }

  /** A process with the ticks of its utime, stime, cutime and cstime. */
  private FakeMachine process(int pid, int parent, String ticks) {
    String stat = pid + " (a) b) (c) S " + parent + " 1 1 0 -1 0 9 9 9 9 " + ticks + " 20 0 1 0 7\n";
    return fake().file("proc/" + pid + "/stat", stat).file(pid == 42 ? "proc/self/stat" : "proc/42/self", stat);
  }

  /** This process is 42, its fork is 50. Its shell, 7, and the process 99 are other programs. */
  private NoiseMeter start() {
    process(7, 1, "1000 500 0 0");
    process(42, 7, "100 50 200 25");
    process(50, 42, "10 0 0 0");
    process(51, 50, "10 0 0 0");
    process(99, 1, "300 100 20 30").file("proc/stat", "cpu  1000 10 500 8000 50 5 20 100 300 0\n" + TWO)
        .file("proc/pressure/cpu", "some avg10=2.70 avg60=1.95 avg300=6.62 total=5000000\n"
            + "full avg10=0.00 avg60=0.00 avg300=0.00 total=9\n");
    return NoiseMeter.start(fake().machine(), () -> nanos);
  }

  @Test
  void sharesAreOfTheTimeOnAllProcessors() {
    NoiseMeter meter = start();
    nanos = 2 * SECOND;
    // 400 ticks have passed on two processors
    fake().file("proc/stat", "cpu  1060 15 525 8060 70 8 27 140 1200 0\n" + TWO);
    process(99, 1, "320 110 25 35");
    Noise noise = meter.stop();
    assertEquals(OptionalDouble.of(0.1), noise.steal());
    assertEquals(OptionalDouble.of(0.1), noise.others());
  }

  @Test
  void ownProcessesAreNotOthers() {
    NoiseMeter meter = start();
    nanos = SECOND;
    process(42, 7, "170 60 290 30");
    process(50, 42, "90 0 0 0");
    process(51, 50, "90 0 0 0");
    assertEquals(OptionalDouble.of(0), meter.stop().others());
  }

  @Test
  void endedProcessesCountThroughTheirParent() throws Exception {
    process(101, 99, "40 0 0 0");
    NoiseMeter meter = start();
    nanos = SECOND;
    // 20 of the 60 ticks are from after the start, and 30 ticks from a process that started and ended in between
    Files.delete(root.resolve("proc/101/stat"));
    process(99, 1, "300 100 110 30");
    assertEquals(OptionalDouble.of(0.25), meter.stop().others());
  }

  @Test
  void kernelThreadsAreNotCounted() {
    fake().file("proc/2/stat", "2 (kthreadd) S 0 1 1 0 -1 0 9 9 9 9 1 1 0 0 20 0 1 0 7\n");
    process(30, 2, "100 0 0 0");
    NoiseMeter meter = start();
    nanos = SECOND;
    process(30, 2, "150 0 0 0");
    assertEquals(OptionalDouble.of(0), meter.stop().others());
  }

  @Test
  void newProcessesCount() {
    NoiseMeter meter = start();
    nanos = SECOND;
    process(200, 7, "20 0 0 0");
    assertEquals(OptionalDouble.of(0.1), meter.stop().others());
  }

  @Test
  void pressureIsAShareOfTheTime() {
    NoiseMeter meter = start();
    nanos = 2 * SECOND;
    fake().file("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=5500000\n");
    assertEquals(OptionalDouble.of(0.25), meter.stop().pressure());
  }

  @Test
  void shortTimesHaveNoShares() {
    NoiseMeter meter = start();
    nanos = SECOND / 10 - 1;
    assertEquals(OptionalDouble.empty(), meter.stop().others());
    nanos = SECOND / 10;
    assertEquals(OptionalDouble.of(0), meter.stop().others());
  }

  @Test
  void unreadableNoiseIsEmpty() {
    var nothing = new Noise(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty());
    assertEquals(nothing, NoiseMeter.start(fake().machine(), () -> nanos += SECOND).stop());
    fake().file("proc/stat", TWO).file("proc/pressure/cpu", "some");
    assertEquals(nothing, NoiseMeter.start(fake().machine(), () -> nanos += SECOND).stop());
  }

  @Test
  void theFrequencyIsTheMeanOfTheProcessors() {
    fake().file("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "3000000\n")
        .file("sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "2000000\n");
    assertEquals(OptionalDouble.of(2500), start().stop().mhz());
    fake().file("proc/cpuinfo", "processor\t: 0\ncpu MHz\t\t: 2000.5\n\nprocessor\t: 1\ncpu MHz\t\t: 1000.5\n");
    assertEquals(OptionalDouble.of(1500.5), start().stop().mhz());
  }
}

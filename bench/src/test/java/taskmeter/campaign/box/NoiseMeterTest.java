package taskmeter.campaign.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseMeterTest {
  private static final String STAT = "cpu  1000 10 500 8000 50 5 20 100 300 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n";
  private static final String OWN = "42 (a) b) (c) S 1 1 1 0 -1 0 9 9 9 9 100 50 200 25 20 0 1 0 7\n";

  @TempDir
  private Path root;
  private long nanos;

  private FakeBox fake() {
    return new FakeBox(root);
  }

  private NoiseMeter start() {
    fake().file("proc/stat", STAT).file("proc/self/stat", OWN)
        .file("proc/pressure/cpu", "some avg10=2.70 avg60=1.95 avg300=6.62 total=5000000\n"
            + "full avg10=0.00 avg60=0.00 avg300=0.00 total=9\n");
    return NoiseMeter.start(fake().box(), () -> nanos);
  }

  @Test
  void sharesAreOfAllTicksAndGuestsAreNotCountedTwice() {
    NoiseMeter meter = start();
    // 100 busy (60 user, 5 nice, 25 system, 3 irq, 7 softirq), 60 idle, 20 iowait, 20 steal: 200 ticks; 900 guest
    fake().file("proc/stat", "cpu  1060 15 525 8060 70 8 27 120 1200 0\n");
    // 70 ticks: 30 user, 10 system, and 25 and 5 of a child that ended
    fake().file("proc/self/stat", "42 (a) b) (c) S 1 1 1 0 -1 0 9 9 9 9 130 60 225 30 20 0 1 0 7\n");
    Noise noise = meter.stop();
    assertEquals(OptionalDouble.of(0.1), noise.steal());
    assertEquals(OptionalDouble.of(0.15), noise.others());
  }

  @Test
  void ownTimeThatExceedsTheBusyTicksLeavesNothingToOthers() {
    NoiseMeter meter = start();
    fake().file("proc/stat", "cpu  1050 10 500 8050 50 5 20 100 300 0\n");
    fake().file("proc/self/stat", OWN.replace(" 100 50 ", " 152 50 "));
    assertEquals(OptionalDouble.of(0), meter.stop().others());
  }

  @Test
  void pressureIsOfTheTimeThatPassed() {
    NoiseMeter meter = start();
    nanos = 2_000_000_000L;
    fake().file("proc/pressure/cpu", "some avg10=0.00 avg60=0.00 avg300=0.00 total=5500000\n");
    assertEquals(OptionalDouble.of(0.25), meter.stop().pressure());
  }

  @Test
  void tooFewTicksTellNothing() {
    NoiseMeter meter = start();
    fake().file("proc/stat", "cpu  1019 10 500 8000 50 5 20 100 300 0\n");
    assertEquals(OptionalDouble.empty(), meter.stop().others());
    fake().file("proc/stat", "cpu  1020 10 500 8000 50 5 20 100 300 0\n");
    assertEquals(OptionalDouble.of(1), meter.stop().others());
  }

  @Test
  void whatCannotBeReadIsEmpty() {
    var nothing = new Noise(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty());
    assertEquals(nothing, NoiseMeter.start(fake().box(), () -> nanos++).stop());
    fake().file("proc/stat", "intr 1 2 3\n").file("proc/self/stat", "42 (no end").file("proc/pressure/cpu", "some");
    assertEquals(nothing, NoiseMeter.start(fake().box(), () -> nanos++).stop());
  }

  @Test
  void stealIsKnownWhereTheOwnTimeIsNot() {
    fake().file("proc/stat", STAT);
    NoiseMeter meter = NoiseMeter.start(fake().box());
    fake().file("proc/stat", "cpu  1000 10 500 8050 50 5 20 150 300 0\n");
    assertEquals(OptionalDouble.of(0.5), meter.stop().steal());
    assertEquals(OptionalDouble.empty(), meter.stop().others());
  }

  @Test
  void theFrequencyIsTheMeanOverTheProcessors() {
    fake().file("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "3000000\n")
        .file("sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "2000000\n");
    assertEquals(OptionalDouble.of(2500), start().stop().mhz());
    fake().file("proc/cpuinfo", "processor\t: 0\ncpu MHz\t\t: 2000.5\n\nprocessor\t: 1\ncpu MHz\t\t: 1000.5\n");
    assertEquals(OptionalDouble.of(1500.5), start().stop().mhz());
  }
}

package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import taskmeter.campaign.machine.DisturbanceRule;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.NoiseMeter;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.machine.PauseMeter;
import taskmeter.campaign.process.Watchdog;
import taskmeter.campaign.ruler.Ruler;

/** Observes the machine that a campaign runs on. */
interface MachineMonitor {

  /** Starts to measure noise; the supplier stops it and returns the noise since then. */
  Supplier<Noise> begin();

  /** The noise while this program does nothing for a moment. */
  Noise idle();

  /** Whether this much noise disturbs a fork; empty if unknown. */
  Optional<Boolean> disturbs(Noise noise);

  /** The number of processors. */
  int processors();

  /**
   * Reads the ruler (a fixed reference workload): how long it takes now. Empty if the end of the campaign was requested
   * meanwhile: on a busy machine a reading takes longer than a user waits.
   */
  List<Ruler.Reading> readRuler(BooleanSupplier ending);

  /** Observes the real machine. */
  final class ThisMachine implements MachineMonitor {
    static final DisturbanceRule RULE = DisturbanceRule.STANDARD;

    /** Long enough that a single tick of a processor is less than the rule's limits. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Machine machine = Machine.here();
    private final Ruler ruler = new Ruler(Runtime.getRuntime().availableProcessors());
    private boolean warm;

    @Override
    public Supplier<Noise> begin() {
      NoiseMeter noise = NoiseMeter.start(machine);
      PauseMeter pauses = PauseMeter.start(machine,
          () -> Watchdog.children().stream().map(ProcessHandle::pid).toList());
      return () -> {
        double paused = pauses.stop();
        return noise.stop().withPause(paused);
      };
    }

    @Override
    public Noise idle() {
      NoiseMeter meter = NoiseMeter.start(machine);
      try {
        Thread.sleep(IDLE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return meter.stop();
    }

    @Override
    public Optional<Boolean> disturbs(Noise noise) {
      return RULE.verdict(noise);
    }

    @Override
    public int processors() {
      return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public List<Ruler.Reading> readRuler(BooleanSupplier ending) {
      if (!warm) {
        // So that its code is compiled. Not earlier: on a busy machine it takes a while, and the warning comes first
        ruler.warm(ending);
        warm = true;
      }
      return ruler.read(ending);
    }
  }
}

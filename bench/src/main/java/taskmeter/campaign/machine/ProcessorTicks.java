package taskmeter.campaign.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How all processors together have spent their time since boot, in ticks of {@code USER_HZ}, from the first line of
 * {@code /proc/stat} (proc_stat(5)). In a container it is the host's time, others' containers included.
 *
 * @param busy in user and kernel mode, interrupts included
 * @param idle with nothing to run, or waiting for a disk
 * @param steal ready to run, while the hypervisor ran somebody else
 */
public record ProcessorTicks(long busy, long idle, long steal) {

  /** user nice system idle iowait irq softirq steal; guest and guest_nice follow, and are in user and nice already. */
  private static final int FIELDS = 8;

  public static Optional<ProcessorTicks> read(Machine machine) {
    return machine.lines("proc/stat").findFirst().filter(line -> line.matches("cpu( +\\d{1,18}){8,}"))
        .map(line -> Arrays.stream(line.split(" +")).skip(1).limit(FIELDS).map(Long::valueOf).toList())
        .map(ProcessorTicks::of);
  }

  private static ProcessorTicks of(List<Long> ticks) {
    long busy = ticks.get(0) + ticks.get(1) + ticks.get(2) + ticks.get(5) + ticks.get(6);
    return new ProcessorTicks(busy, ticks.get(3) + ticks.get(4), ticks.get(7));
  }

  public long total() {
    return busy + idle + steal;
  }
}

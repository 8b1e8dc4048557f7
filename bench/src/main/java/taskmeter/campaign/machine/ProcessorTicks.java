package taskmeter.campaign.machine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The time of all processors since boot, in ticks of {@code USER_HZ}, from the first line of {@code /proc/stat}
 * (proc_stat(5)). In a container it is the time of the host, including other containers.
 *
 * @param busy time in user and kernel mode, including interrupts
 * @param idle time without work, or waiting for a disk
 * @param steal time in which a processor was ready to run, and the hypervisor ran something else
 */
public record ProcessorTicks(long busy, long idle, long steal) {

  /** user nice system idle iowait irq softirq steal; guest and guest_nice follow, and are part of user and nice. */
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

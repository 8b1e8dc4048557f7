package taskmeter.scenario.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * The memory that this process uses, and how many tasks can be seen in it.
 *
 * @param heap bytes of live objects: the used heap after a collection
 * @param stack bytes of stacks: resident memory of the stacks of kernel threads, and stack chunks of virtual threads,
 *     which are objects in the heap
 * @param resident bytes of resident memory
 * @param alive kernel threads, and stack chunks of virtual threads
 */
public record MemoryUse(long heap, long stack, long resident, long alive) {

  /** A parked virtual thread has its stack in such an object. */
  private static final String CHUNK = "jdk.internal.vm.StackChunk";
  /** Guard pages are not part of a stack's mapping, and some JDKs make it larger by some pages. */
  private static final long STACK_TOLERANCE_KB = 64;
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long SETTLED_AT_LAST_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final String SERVICE = "com.sun.management:type=";

  /** The current use. Collects garbage, and waits until threads that have ended have left, and memory is returned. */
  public static MemoryUse now() {
    // The JVM keeps the object of a thread until the thread has left
    settle();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    settle();
    long resident = residentBytes();
    long threads = threads();
    long[] chunks = chunks();
    return new MemoryUse(heap, stackBytes() + chunks[1], resident, threads + chunks[0]);
  }

  /**
   * Waits until neither resident memory nor the number of threads falls. A thread can be joined before the kernel has
   * removed it, and G1 returns the free part of its heap after the collection.
   */
  private static void settle() {
    long deadline = System.nanoTime() + SETTLED_AT_LAST_NANOS;
    long resident;
    long threads;
    do {
      resident = residentBytes();
      threads = threads();
      LockSupport.parkNanos(MOMENT_NANOS);
    } while ((residentBytes() < resident || threads() < threads) && System.nanoTime() < deadline);
  }

  /** The threads that the kernel counts. */
  private static long threads() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines.filter(line -> line.startsWith("Threads:")).mapToLong(MemoryUse::digits).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long digits(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }

  /** The growth since an earlier use. */
  public MemoryUse since(MemoryUse before) {
    return new MemoryUse(heap - before.heap, stack - before.stack, resident - before.resident, alive - before.alive);
  }

  /** Not VmRSS, which the kernel does not keep exact. */
  private static long residentBytes() {
    return kilobytes("smaps_rollup", line -> true) << 10;
  }

  private static long stackBytes() {
    long most = Long.parseLong(((CompositeData) invoke("HotSpotDiagnostic", "getVMOption", "ThreadStackSize",
        String.class)).get("value").toString());
    return kilobytes("smaps", line -> isStack(line, most)) << 10;
  }

  /** A private, writable mapping without a file, of a stack's size. */
  static boolean isStack(String mapping, long stackKilobytes) {
    String[] words = mapping.split(" +");
    String[] range = words[0].split("-");
    long kilobytes = (Long.parseUnsignedLong(range[1], 16) - Long.parseUnsignedLong(range[0], 16)) >> 10;
    return words.length == 5 && words[1].equals("rw-p")
        && Math.abs(kilobytes - stackKilobytes) <= STACK_TOLERANCE_KB;
  }

  private interface MappingFilter {
    boolean includes(String mapping);
  }

  /** Resident kilobytes of the mappings that the filter includes. */
  private static long kilobytes(String file, MappingFilter filter) {
    long kilobytes = 0;
    boolean included = false;
    try (BufferedReader lines = Files.newBufferedReader(Path.of("/proc/self", file))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!Character.isUpperCase(line.charAt(0))) {
          included = filter.includes(line);
        } else if (included && line.startsWith("Rss:")) {
          kilobytes += digits(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kilobytes;
  }

  /** Number and bytes of the live stack chunks. */
  private static long[] chunks() {
    var histogram = invoke("DiagnosticCommand", "gcClassHistogram", new String[0], String[].class).toString();
    return histogram.lines().map(line -> line.strip().split(" +"))
        .filter(words -> words.length > 3 && words[3].equals(CHUNK))
        .map(words -> new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])})
        .findFirst().orElse(new long[] {0, 0});
  }

  private static Object invoke(String service, String operation, Object argument, Class<?> type) {
    try {
      return ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(SERVICE + service), operation,
          new Object[] {argument}, new String[] {type.getName()});
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}

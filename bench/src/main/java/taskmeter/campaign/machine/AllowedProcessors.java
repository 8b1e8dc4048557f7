package taskmeter.campaign.machine;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number of processors on which this process may run, without regard to a quota. The JVM's own count includes the
 * quota, so it cannot show that the quota is smaller.
 */
public final class AllowedProcessors {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

  private AllowedProcessors() {}

  /** Reads {@code Cpus_allowed_list} of {@code /proc/self/status}; the JVM's own count if that is unknown. */
  public static int count(Machine machine) {
    int listed = machine.value("proc/self/status", "Cpus_allowed_list", ':').stream()
        .flatMap(list -> Stream.of(list.split(","))).flatMap(range -> RANGE.matcher(range).results())
        .mapToInt(AllowedProcessors::size).sum();
    return listed > 0 ? listed : Runtime.getRuntime().availableProcessors();
  }

  private static int size(MatchResult range) {
    int first = Integer.parseInt(range.group(1));
    return range.group(2) == null ? 1 : Integer.parseInt(range.group(2)) - first + 1;
  }
}

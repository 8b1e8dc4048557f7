package taskmeter.protocol;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cell of the matrix, as a JVM can or cannot run it.
 *
 * @param scenario what is measured
 * @param variant how it is done
 * @param parameters {@code name=value} pairs, joined by {@code ;}, sorted by name
 * @param carrier what the tasks run on
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 * @param parallelism of the carrier, from 1
 * @param threads those that the carrier and the creator have between them; empty where each task has its own
 * @param profile the smallest profile that has the cell
 * @param benchmark the benchmark method, fully qualified
 * @param jvmArguments what this cell's forks need
 * @param warmupIterations iterations that are kept apart
 * @param warmupMillis the length of one
 * @param iterations those that count
 * @param iterationMillis the length of one
 * @param operations in one invocation of the method, from 1
 * @param reason why the cell cannot exist on this JVM; empty where it can
 */
public record CellLine(String scenario, String variant, String parameters, String carrier, String creator,
    boolean pooled, int parallelism, OptionalInt threads, String profile, String benchmark, List<String> jvmArguments,
    int warmupIterations, long warmupMillis, int iterations, long iterationMillis, int operations, String reason) {

  public CellLine {
    jvmArguments = List.copyOf(jvmArguments);
  }

  /** The parameters as a map. */
  public SortedMap<String, String> parameterMap() {
    return parameterMap(parameters);
  }

  /**
   * {@code name=value} pairs, joined by {@code ;}, as a map.
   *
   * @throws IllegalArgumentException where one of them is no pair
   */
  public static SortedMap<String, String> parameterMap(String text) {
    var parameters = new TreeMap<String, String>();
    for (var pair : text.isEmpty() ? new String[0] : text.split(";")) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(
            "found the parameters '" + text + "', allowed are name=value pairs joined by ;");
      }
      parameters.put(sides[0], sides[1]);
    }
    return parameters;
  }
}

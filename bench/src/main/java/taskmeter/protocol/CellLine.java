package taskmeter.protocol;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cell of the matrix, and whether this JVM can run it.
 *
 * @param scenario what is measured
 * @param variant how it is done
 * @param parameters {@code name=value} pairs, joined by {@code ;}, sorted by name
 * @param carrier the kind of thread that runs the tasks
 * @param creator the kind of thread that runs the measured body
 * @param pooled whether tasks share long-lived threads
 * @param parallelism the parallelism of the carrier, from 1
 * @param threads the number of threads of the carrier and the creator together; empty if each task has its own
 * @param profile the smallest profile that has the cell
 * @param benchmark the benchmark method, fully qualified
 * @param jvmArguments the JVM options that the cell's forks need
 * @param warmupIterations the number of warmup iterations
 * @param warmupMillis the length of a warmup iteration
 * @param iterations the number of measured iterations
 * @param iterationMillis the length of a measured iteration
 * @param operations the number of operations in one invocation of the method, from 1
 * @param metrics the names of the metrics that each measured iteration has, besides its time
 * @param reason why this JVM cannot run the cell; empty if it can
 */
public record CellLine(String scenario, String variant, String parameters, String carrier, String creator,
    boolean pooled, int parallelism, OptionalInt threads, String profile, String benchmark, List<String> jvmArguments,
    int warmupIterations, long warmupMillis, int iterations, long iterationMillis, int operations, List<String> metrics,
    String reason) {

  public CellLine {
    jvmArguments = List.copyOf(jvmArguments);
    metrics = List.copyOf(metrics);
  }

  /** The parameters as a map. */
  public SortedMap<String, String> parameterMap() {
    return parameterMap(parameters);
  }

  /**
   * Parses {@code name=value} pairs, joined by {@code ;}.
   *
   * @throws IllegalArgumentException if a part is not a pair
   */
  public static SortedMap<String, String> parameterMap(String text) {
    var parameters = new TreeMap<String, String>();
    for (var pair : text.isEmpty() ? new String[0] : text.split(";")) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(
            "found the parameters '" + text + "'; expected name=value pairs joined by ;");
      }
      parameters.put(sides[0], sides[1]);
    }
    return parameters;
  }
}

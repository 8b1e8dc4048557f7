package taskmeter.report.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the benchmarks with their own past: with results of an earlier version on the same machine, never with a
 * time that was written down. A benchmark became slower if the whole interval of its score is above the earlier one's,
 * and its score is above the tolerance.
 */
final class PastComparison {

  /** The layout of code and memory changes from version to version, and with it every score. */
  static final double TOLERANCE = 1.1;

  /** The score of one benchmark with its 99.9 % interval, in its unit. */
  private record Score(double value, double low, double high) {}

  private PastComparison() {}

  /**
   * Prints a line for each benchmark. Exits with 1 if one became slower.
   *
   * @param arguments JMH's results in JSON: the earlier ones, then the present ones
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("PastComparison: found " + arguments.length
          + " files; expected two of JMH's results in JSON, the earlier ones first; name both");
      System.exit(2);
    }
    List<String> lines = compare(Path.of(arguments[0]), Path.of(arguments[1]));
    lines.forEach(System.out::println);
    System.exit(lines.stream().anyMatch(line -> line.startsWith("slower")) ? 1 : 0);
  }

  /** Returns a line for each benchmark that both files have. */
  static List<String> compare(Path before, Path after) throws IOException {
    Map<String, Score> past = scores(before);
    List<String> lines = new ArrayList<>();
    scores(after).forEach((name, score) -> {
      if (past.containsKey(name)) {
        lines.add(line(name, past.get(name), score));
      }
    });
    return lines;
  }

  private static String line(String name, Score past, Score now) {
    boolean slower = now.low() > past.high() && now.value() > TOLERANCE * past.value();
    boolean faster = now.high() < past.low() && now.value() * TOLERANCE < past.value();
    return String.format(Locale.ROOT, "%-12s %s: %.2f times the earlier score",
        slower ? "slower" : faster ? "faster" : "not changed", name, now.value() / past.value());
  }

  private static Map<String, Score> scores(Path file) throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (JsonNode result : new ObjectMapper().readTree(file.toFile())) {
      JsonNode metric = result.get("primaryMetric");
      scores.put(result.get("benchmark").asText(), new Score(metric.get("score").asDouble(),
          metric.get("scoreConfidence").get(0).asDouble(), metric.get("scoreConfidence").get(1).asDouble()));
    }
    return scores;
  }
}

package taskmeter.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import taskmeter.MarkedTables;

/**
 * Compares the standard window of each cell, the 0.4 s after its warmup, with the end of a long fork: the mean of the
 * window divided by the mean of the same fork's last 2 s. Several forks of a cell on a JDK have a geometric mean. See
 * {@code results/study/WARMUP.md}.
 */
public final class WarmupStudy {

  private static final String WRITE = "--write";

  private static final double WINDOW_MS = 400;
  private static final double LATE_MS = 2_000;

  /** The largest ratio with which a window still agrees. */
  private static final double TOLERATED = 1.10;

  private WarmupStudy() {}

  /** The scores of one fork, and the length of its iterations. */
  private record LongFork(String cell, String runtime, List<Double> scores, double eachMs) {

    double late() {
      return mean((scores.size() - LATE_MS / eachMs) * eachMs, scores.size() * eachMs);
    }

    /** The mean of the window after a warmup of this length, divided by the mean of the end. */
    double ratio(double warmupMs) {
      return mean(warmupMs, warmupMs + WINDOW_MS) / late();
    }

    private double mean(double fromMs, double toMs) {
      return IntStream.range(0, scores.size()).filter(i -> i * eachMs >= fromMs - 1 && (i + 1) * eachMs <= toMs + 1)
          .mapToDouble(scores::get).average().orElseThrow();
    }
  }

  /**
   * Prints the table, or replaces the table in the document.
   *
   * @param given runs with long forks of the same settings; if several have a cell, the last one counts; {@value WRITE}
   *     to replace the table
   */
  public static void main(String[] given) throws IOException {
    var arguments = new ArrayList<>(List.of(given));
    boolean write = arguments.remove(WRITE);
    String table = table(Path.of(""), arguments);
    if (write) {
      new MarkedTables(Path.of("results", "study", "WARMUP.md")).replace(marker(arguments), table);
    } else {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(table);
    }
  }

  /** The name in the comment above the table. */
  static String marker(List<String> arguments) {
    return "WarmupStudy " + String.join(" ", arguments);
  }

  /**
   * Returns the table, and details of the bold values below it. Each line ends with a line break.
   *
   * @param root the folder to which the paths of the runs are relative
   */
  static String table(Path root, List<String> arguments) throws IOException {
    var printed = new StringWriter();
    print(arguments.stream().map(root::resolve).toList(), new PrintWriter(printed));
    return printed.toString().replace(System.lineSeparator(), "\n");
  }

  private static void print(List<Path> runs, PrintWriter out) throws IOException {
    var forks = new ArrayList<LongFork>();
    for (var run : runs) {
      var later = forks(run);
      var again = later.stream().map(LongFork::cell).collect(Collectors.toSet());
      forks.removeIf(fork -> again.contains(fork.cell));
      forks.addAll(later);
    }
    print(forks, warmups(), out);
  }

  /** The warmup of each cell, in milliseconds. */
  private static Map<String, Double> warmups() {
    var warmups = new LinkedHashMap<String, Double>();
    Cells.all().forEach(cell -> warmups.put(RunCells.name(cell),
        (double) cell.warmup().timeUnit().toMillis((long) cell.warmup().iterations() * cell.warmup().time())));
    return warmups;
  }

  private static void print(List<LongFork> forks, Map<String, Double> warmups, PrintWriter out) {
    var runtimes = new TreeSet<>(forks.stream().map(LongFork::runtime).toList());
    out.println("| cell | warmup | " + String.join(" | ", runtimes) + " | all |");
    out.println("|---|---:|" + "---:|".repeat(runtimes.size() + 1));
    var odd = new TreeMap<String, List<String>>();
    int[] counts = new int[2];
    warmups.keySet().retainAll(forks.stream().map(LongFork::cell).collect(Collectors.toSet()));
    warmups.forEach((cell, warmup) -> {
      out.printf(Locale.ROOT, "| %s | %.1f s |", cell.strip().replaceAll(" +", " "), warmup / 1_000);
      for (var runtime : runtimes) {
        var some = forks.stream().filter(fork -> fork.cell.equals(cell) && fork.runtime.equals(runtime)).toList();
        out.print(field(some, warmup));
        counts[0] += some.isEmpty() ? 0 : 1;
        counts[1] += !some.isEmpty() && agrees(geometricMean(some, warmup)) ? 1 : 0;
        if (!some.isEmpty() && !agrees(geometricMean(some, warmup))) {
          odd.computeIfAbsent(cell, name -> new ArrayList<>()).add(runtime + ": " + some.stream()
              .map(fork -> IntStream.iterate(0, at -> at <= 2_500, at -> at + 500)
                  .mapToObj(at -> String.format(Locale.ROOT, "%.2f", fork.ratio(at))).collect(Collectors.joining(" ")))
              .collect(Collectors.joining(" / ")));
        }
      }
      out.println(field(forks.stream().filter(fork -> fork.cell.equals(cell)).toList(), warmup));
    });
    out.println();
    out.println(counts[1] + " of " + counts[0] + " cells on a JDK agree.");
    out.println();
    out.println("Of what is in bold, the window after 0, 0.5, 1, … 2.5 s by the last 2 s, fork by fork:");
    out.println();
    odd.forEach((cell, lines) -> lines.forEach(line -> out.println("- " + cell + " on " + line)));
  }

  private static String field(List<LongFork> forks, double warmup) {
    double ratio = geometricMean(forks, warmup);
    return forks.isEmpty() ? " – |" : String.format(Locale.ROOT, agrees(ratio) ? " %.2f |" : " **%.2f** |", ratio);
  }

  private static boolean agrees(double ratio) {
    return Math.abs(Math.log(ratio)) <= Math.log(TOLERATED);
  }

  private static double geometricMean(List<LongFork> forks, double warmup) {
    return Math.exp(forks.stream().mapToDouble(fork -> Math.log(fork.ratio(warmup))).average().orElse(0));
  }

  private static List<LongFork> forks(Path run) throws IOException {
    Map<String, List<Double>> scores = new LinkedHashMap<>();
    rows(run.resolve("samples.csv")).forEach(row ->
        scores.computeIfAbsent(row.get("slot"), slot -> new ArrayList<>()).add(Double.valueOf(row.get("value"))));
    return rows(run.resolve("forks.csv")).stream()
        .filter(row -> row.get("state").equals("measured") && !row.get("disturbed").equals("true"))
        .map(row -> {
          var samples = scores.get(row.get("slot"));
          return new LongFork(RunCells.name(row.get("scenario"), row.get("variant"), row.get("parameters"),
              row.get("carrier")), row.get("runtime"), samples,
              1_000 * Double.parseDouble(row.get("timed_s")) / samples.size());
        }).toList();
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    }
  }
}

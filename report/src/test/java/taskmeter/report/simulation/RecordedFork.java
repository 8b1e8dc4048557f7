package taskmeter.report.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import taskmeter.report.statistic.BlockRatio.Observation;

/**
 * A measured fork of a committed run.
 *
 * @param cell its name without the runtime
 */
record RecordedFork(String runtime, String cell, Observation observation) {

  /** Returns the forks of a run in the order of their slots; of each block, cell and runtime the last attempt. */
  static List<RecordedFork> of(Path run) throws IOException {
    Map<String, Double> means = rows(run.resolve("samples.csv"))
        .filter(row -> row.get("phase").equals("measured"))
        .collect(Collectors.groupingBy(row -> row.get("slot"),
            Collectors.averagingDouble(row -> Double.parseDouble(row.get("value")))));
    Map<String, RecordedFork> forks = new LinkedHashMap<>();
    rows(run.resolve("forks.csv")).filter(row -> row.get("state").equals("measured")).forEach(row -> {
      String cell = Stream.of("scenario", "variant", "parameters", "carrier", "creator", "pooled")
          .map(row::get).collect(Collectors.joining(" "));
      Observation observation = new Observation(Long.parseLong(row.get("block")), means.get(row.get("slot")));
      forks.put(String.join(" ", row.get("block"), row.get("runtime"), cell),
          new RecordedFork(row.get("runtime"), cell, observation));
    });
    return new ArrayList<>(forks.values());
  }

  private static Stream<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.getRecords().stream();
    }
  }
}

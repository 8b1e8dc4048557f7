package taskmeter.report.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * A large run that is made of a committed one: its forks, its cells or its runtimes, several times over. Each copy has
 * samples of its own, which differ a little from the recorded ones.
 *
 * @param axis what the copies add to
 * @param copies number of times that the run has the committed one, from 1
 */
record GrownRun(Axis axis, int copies) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setRecordSeparator('\n').get();
  private static final double SPREAD = 0.03;
  private static final String COPY = "copy";
  private static final String BLOCK = "block";
  private static final String SLOT = "slot";
  private static final Duration BETWEEN_RULERS = Duration.ofSeconds(45);
  /** What the committed run says about itself as a whole, and a grown one does not. */
  private static final Set<String> RECORDS = Set.of("ended", "wall_s", "harness_s", "cells");
  private static final String RUNTIME = "runtime";

  /** What a copy adds to. */
  enum Axis {
    /** Forks of the same cells, in blocks of their own. */
    ROWS,
    /** Cells with a parameter of their own, in blocks of their own. */
    CELLS,
    /** Runtimes of their own, in the same blocks. */
    RUNTIMES
  }

  private record CsvTable(List<String> header, List<Map<String, String>> rows) {

    static CsvTable read(Path file) throws IOException {
      try (CSVParser parser = CSVParser.builder().setPath(file).setFormat(FORMAT).get()) {
        List<Map<String, String>> rows = new ArrayList<>();
        parser.forEach(row -> rows.add(new LinkedHashMap<>(row.toMap())));
        return new CsvTable(parser.getHeaderNames(), rows);
      }
    }

    void write(Path file) throws IOException {
      try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), FORMAT)) {
        printer.printRecord(header);
        for (Map<String, String> row : rows) {
          printer.printRecord(header.stream().map(row::get));
        }
      }
    }

    CsvTable without(Set<String> properties) {
      return new CsvTable(header,
          rows.stream().filter(row -> !properties.contains(row.get("property"))).toList());
    }

    long most(String column) {
      return rows.stream().map(row -> row.get(column)).filter(value -> !value.isEmpty())
          .mapToLong(Long::parseLong).max().orElse(0);
    }
  }

  /** Writes the run to a folder of the same name below another one; returns its number of samples. */
  long write(Path committed, Path results) throws IOException {
    Path folder = Files.createDirectories(results.resolve(committed.getFileName().toString()));
    CsvTable forks = CsvTable.read(committed.resolve("forks.csv"));
    CsvTable environment = CsvTable.read(committed.resolve("environment.csv"));
    GrownSchedule schedule = GrownSchedule.of(this, forks.rows(), environment.rows());
    CsvTable grown = new CsvTable(forks.header(), new ArrayList<>());
    schedule.order().forEach(each -> grown.rows().add(fork(each, forks, schedule)));
    grown.write(folder.resolve("forks.csv"));
    copyRuntimes(environment, "jvm.version").without(RECORDS).write(folder.resolve("environment.csv"));
    labels(CsvTable.read(committed.resolve("labels.csv"))).write(folder.resolve("labels.csv"));
    ruler(CsvTable.read(committed.resolve("ruler.csv")), grown.rows()).write(folder.resolve("ruler.csv"));
    return samples(committed, folder, schedule);
  }

  /** Reads the rulers as a campaign does: before a block, if the last reading is too old. The values come again. */
  private static CsvTable ruler(CsvTable committed, List<Map<String, String>> forks) {
    List<List<Map<String, String>>> readings = List.copyOf(committed.rows().stream().collect(
        Collectors.groupingBy(row -> row.get("time"), LinkedHashMap::new, Collectors.toList())).values());
    CsvTable grown = new CsvTable(committed.header(), new ArrayList<>());
    Instant next = Instant.MIN;
    for (Map<String, String> fork : forks) {
      boolean first = fork.get("position").equals("1") && fork.get("attempt").equals("1");
      if (first && fork.getOrDefault("diagnosis", "").isEmpty() && !Instant.parse(fork.get("start")).isBefore(next)) {
        for (Map<String, String> reading : readings.get(grown.rows().size() % readings.size())) {
          Map<String, String> row = new LinkedHashMap<>(reading);
          row.put(SLOT, Long.toString(Long.parseLong(fork.get(SLOT)) - 1));
          row.put("time", fork.get("start"));
          grown.rows().add(row);
        }
        next = Instant.parse(fork.get("start")).plus(BETWEEN_RULERS);
      }
    }
    return grown;
  }

  private Map<String, String> fork(GrownSchedule.Copied each, CsvTable forks, GrownSchedule schedule) {
    int copy = each.copy();
    Map<String, String> copied = new LinkedHashMap<>(each.row());
    copied.put(SLOT, Long.toString(schedule.slot(copy, Long.parseLong(each.row().get(SLOT)))));
    schedule.shift(copied, copy);
    if (axis == Axis.RUNTIMES) {
      copied.computeIfPresent("position", (name, value) -> value.isEmpty() ? value
          : Long.toString((Long.parseLong(value) - 1) * copies + copy + 1));
      copied.put(RUNTIME, runtime(each.row().get(RUNTIME), copy));
    } else {
      add(copied, BLOCK, copy * forks.most(BLOCK));
    }
    if (axis == Axis.ROWS) {
      add(copied, "fork", copy * schedule.forksOf(each.row()));
    }
    if (axis == Axis.CELLS && copy > 0) {
      // Not a number, so that no chart has the copies on an axis
      copied.merge("parameters", COPY + "=c" + copy,
          (given, own) -> given.isEmpty() ? own : given + ";" + own);
    }
    return copied;
  }

  private static void add(Map<String, String> row, String column, long number) {
    row.computeIfPresent(column,
        (name, value) -> value.isEmpty() ? value : Long.toString(Long.parseLong(value) + number));
  }

  private static String runtime(String name, int copy) {
    return copy == 0 ? name : name + "-" + copy;
  }

  /** Adds the rows of the copied runtimes; a property of each copy is its own, so that no copy is an A/A test. */
  private CsvTable copyRuntimes(CsvTable table, String property) {
    CsvTable grown = new CsvTable(table.header(), new ArrayList<>(table.rows()));
    for (int copy = 1; axis == Axis.RUNTIMES && copy < copies; copy++) {
      for (Map<String, String> row : table.rows()) {
        if (!row.get(RUNTIME).isEmpty()) {
          Map<String, String> copied = new LinkedHashMap<>(row);
          copied.put(RUNTIME, runtime(row.get(RUNTIME), copy));
          if (row.get("property").equals(property)) {
            copied.put("value", row.get("value") + "." + copy);
          }
          grown.rows().add(copied);
        }
      }
    }
    return grown;
  }

  private CsvTable labels(CsvTable labels) {
    CsvTable grown = new CsvTable(labels.header(), new ArrayList<>(labels.rows()));
    if (axis == Axis.CELLS) {
      Map<String, String> label = new LinkedHashMap<>();
      labels.header().forEach(column -> label.put(column, ""));
      label.putAll(Map.of("axis", "parameter", "name", COPY, "position", "99", "title", COPY));
      grown.rows().add(label);
    }
    for (int copy = 1; axis == Axis.RUNTIMES && copy < copies; copy++) {
      for (Map<String, String> row : labels.rows()) {
        if (row.get("axis").equals(RUNTIME)) {
          Map<String, String> label = new LinkedHashMap<>(row);
          label.put("name", runtime(row.get("name"), copy));
          label.put("title", row.get("title") + " copy " + copy);
          add(label, "position", 100L * copy);
          grown.rows().add(label);
        }
      }
    }
    return grown;
  }

  /** Samples have no quotes. */
  private long samples(Path committed, Path folder, GrownSchedule schedule) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    long rows = 0;
    try (Writer writer = Files.newBufferedWriter(folder.resolve("samples.csv"))) {
      for (int copy = 0; copy < copies; copy++) {
        try (BufferedReader reader = Files.newBufferedReader(committed.resolve("samples.csv"))) {
          String header = reader.readLine();
          writer.write(copy == 0 ? header + "\n" : "");
          for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] values = line.split(",", -1);
            values[1] = Long.toString(schedule.slot(copy, Long.parseLong(values[1])));
            values[6] = Double.toString(Double.parseDouble(values[6]) * random.nextDouble(1 - SPREAD, 1 + SPREAD));
            writer.write(String.join(",", values) + "\n");
            rows++;
          }
        }
      }
    }
    return rows;
  }
}

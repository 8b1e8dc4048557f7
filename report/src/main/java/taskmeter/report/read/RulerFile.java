package taskmeter.report.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.Table;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;
import taskmeter.report.sample.RunName;

/** {@code ruler.csv}: readings of the rulers, which show the machine's drift. The file is optional. */
final class RulerFile {

  private static final List<String> REQUIRED = List.of("run", "slot", "time", "name", "unit", "value");

  private RulerFile() {}

  /** Returns the readings in the order of their times; empty if the file does not exist. */
  static List<RulerReading> read(Path folder, RunName run, Complaints complaints) {
    Path file = folder.resolve("ruler.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<RulerReading> readings = new ArrayList<>();
    for (CsvRow row : Table.read(file, REQUIRED, complaints).rows()) {
      run.check(row);
      reading(row).ifPresent(readings::add);
    }
    readings.sort(Comparator.comparing(RulerReading::time).thenComparing(RulerReading::ruler));
    return readings;
  }

  private static Optional<RulerReading> reading(CsvRow row) {
    OptionalLong slot = row.requiredWhole("slot", 0);
    Optional<Instant> time = row.required("time").flatMap(text -> row.time("time"));
    Optional<Ruler> ruler = row.oneOf("name", Ruler.class);
    Optional<String> unit = row.oneOf("unit", List.of(Unit.NANOSECONDS_PER_OPERATION.symbol()));
    OptionalDouble value = row.requiredPositive("value");
    if (slot.isEmpty() || time.isEmpty() || ruler.isEmpty() || unit.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RulerReading(slot.getAsLong(), time.get(), ruler.get(), value.getAsDouble()));
  }
}

package taskmeter.report.read;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import taskmeter.report.csv.Complaints;
import taskmeter.report.csv.CsvRow;
import taskmeter.report.csv.PossibleRange;
import taskmeter.report.csv.Table;
import taskmeter.report.quantity.Unit;
import taskmeter.report.sample.Fork;
import taskmeter.report.sample.Ruler;
import taskmeter.report.sample.Ruler.RulerReading;
import taskmeter.report.sample.RunName;

/**
 * {@code ruler.csv}: readings of the rulers, which show the machine's drift. The file is optional.
 *
 * @param rows in the order of the file
 * @param exists whether the run has the file
 */
record RulerFile(List<RulerRow> rows, boolean exists) {

  static final String NAME = "ruler.csv";
  /** A block that starts later after a reading than this has a reading of its own. */
  private static final Duration LONGEST_GAP = Duration.ofSeconds(45);
  private static final List<String> REQUIRED = List.of("run", "slot", "time", "name", "unit", "value");

  private record RulerRow(long line, RulerReading reading) {}

  static RulerFile read(Path folder, RunName run, Complaints complaints) {
    Path file = folder.resolve(NAME);
    List<RulerRow> rows = new ArrayList<>();
    // A link without a target is a mistake, not a run without rulers
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    if (exists) {
      for (CsvRow row : Table.read(file, REQUIRED, complaints).rows()) {
        run.check(row);
        reading(row).ifPresent(reading -> rows.add(new RulerRow(row.line(), reading)));
      }
    }
    return new RulerFile(rows, exists);
  }

  /** Returns the readings in the order of their times; empty if the file does not exist. */
  List<RulerReading> readings() {
    return rows.stream().map(RulerRow::reading)
        .sorted(Comparator.comparing(RulerReading::time).thenComparing(RulerReading::ruler)).toList();
  }

  private static Optional<RulerReading> reading(CsvRow row) {
    OptionalLong slot = row.requiredWhole("slot", 0);
    Optional<Instant> time = row.required("time").flatMap(text -> row.time("time"));
    Optional<Ruler> ruler = row.oneOf("name", Ruler.class);
    Optional<String> unit = row.oneOf("unit", List.of(Unit.NANOSECONDS_PER_OPERATION.symbol()));
    OptionalDouble value = row.requiredWithin("value", PossibleRange.NANOSECONDS);
    if (slot.isEmpty() || time.isEmpty() || ruler.isEmpty() || unit.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RulerReading(slot.getAsLong(), time.get(), ruler.get(), value.getAsDouble()));
  }

  /** Each reading lies between its slot and the next one, and is there once. */
  void check(ForksFile forks, EnvironmentFile environment, Complaints complaints) {
    TreeMap<Long, Fork> slots = new TreeMap<>();
    forks.rows().forEach(row -> slots.put(row.slot(), row.fork()));
    Set<RulerReading> seen = new HashSet<>();
    // After a kill, a resumed campaign skips the number of the slot that was cut short
    long last = slots.lastKey() + (environment.environment().number("sittings").orElse(1) > 1 ? 1 : 0);
    for (RulerRow row : rows) {
      RulerReading reading = row.reading();
      if (!seen.add(reading)) {
        complaints.add(NAME, row.line(), "", "the same reading again", "each reading once", "remove one");
      }
      if (reading.slot() > last) {
        complaints.add(NAME, row.line(), "slot", Long.toString(reading.slot()), "at most " + last
            + ", the last slot of forks.csv", "restore the rows that are missing, or correct it");
        continue;
      }
      Optional<Instant> before = Optional.ofNullable(slots.floorEntry(reading.slot()))
          .map(Map.Entry::getValue).flatMap(Fork::end).or(() -> environment.time("started"));
      Optional<Instant> after = Optional.ofNullable(slots.higherEntry(reading.slot()))
          .map(Map.Entry::getValue).flatMap(Fork::start)
          .or(() -> environment.time("ended").filter(end -> environment.complete()))
          .or(() -> environment.time("started").map(start -> start.plus(CampaignRules.LONGEST)));
      if (before.filter(time -> reading.time().plus(CampaignRules.CLOCK).isBefore(time)).isPresent()
          || after.filter(time -> reading.time().isAfter(time.plus(CampaignRules.CLOCK))).isPresent()) {
        complaints.add(NAME, row.line(), "time", reading.time().toString(),
            "a time " + before.map(time -> "from " + time + " ").orElse("")
                + after.map(time -> "to " + time).orElse("") + ", between its slot and the next one",
            "correct it, or the slot");
      }
    }
  }

  /** A timed block starts soon after a reading of each ruler: otherwise the campaign reads them before the block. */
  void checkGaps(ForksFile forks, Complaints complaints) {
    if (!exists || !forks.has("position")) {
      return;
    }
    Map<Ruler, List<RulerRow>> byRuler = new EnumMap<>(Ruler.class);
    rows.forEach(row -> byRuler.computeIfAbsent(row.reading().ruler(), ruler -> new ArrayList<>()).add(row));
    Set<Ruler> missing = EnumSet.noneOf(Ruler.class);
    for (SlotRow block : forks.rows()) {
      OptionalLong position = block.fork().schedulePosition().position();
      Optional<Instant> start = block.fork().start();
      if (block.diagnostic() || !block.first() || !position.equals(OptionalLong.of(1)) || start.isEmpty()) {
        continue;
      }
      if (rows.isEmpty()) {
        complaints.add(NAME, 1, "", "no reading", "one before the first block, which starts at " + start.get(),
            "restore the rows that are missing");
        return;
      }
      byRuler.forEach((ruler, readings) -> {
        if (readings.stream().anyMatch(row -> covers(row.reading(), block.slot(), start.get()))) {
          missing.remove(ruler);
        } else if (missing.add(ruler)) {
          long line = readings.stream().filter(row -> !row.reading().time().isAfter(start.get()))
              .mapToLong(RulerRow::line).max().orElse(1);
          complaints.add(NAME, line, "", "no reading of " + ruler + " after this line that belongs to slot "
              + (block.slot() - 1), "one at most " + LONGEST_GAP.toSeconds() + " s before each block, and block "
              + block.fork().block().orElse(0) + " starts at " + start.get(), "restore the rows that are missing");
        }
      });
    }
  }

  private static boolean covers(RulerReading reading, long slot, Instant start) {
    return reading.slot() == slot - 1 || !reading.time().isAfter(start.plus(CampaignRules.CLOCK))
        && !reading.time().plus(LONGEST_GAP).isBefore(start);
  }
}

package taskmeter.report.speed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import taskmeter.report.speed.GrownRun.Axis;

/**
 * The slots and the times of a grown run, so that it follows the contract of the schedule as a measured one does: the
 * cells that are not available come first, slots have no gap, and no two forks ran at the same time.
 *
 * @param run what grew
 * @param order all rows in the order of their new slots
 * @param slots the new slot of each copy of a slot
 * @param forks the number of forks of each cell and diagnosis
 * @param started when the run began
 * @param span how long it took
 */
record GrownSchedule(GrownRun run, List<Copied> order, Map<Place, Long> slots, Map<List<String>, Long> forks,
    Instant started, Duration span) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> CELL = List.of("runtime", "scenario", "variant", "parameters", "carrier", "creator",
      "pooled", "diagnosis");

  /** A row and the number of its copy, from 0. */
  record Copied(Map<String, String> row, int copy) {}

  private record Place(int copy, long slot) {}

  static GrownSchedule of(GrownRun run, List<Map<String, String>> rows, List<Map<String, String>> environment) {
    List<Map<String, String>> absent = rows.stream().filter(row -> row.get("block").isEmpty()).toList();
    List<Map<String, String>> started = rows.stream().filter(row -> !row.get("block").isEmpty()).toList();
    List<Copied> order = new ArrayList<>();
    for (int copy = 0; copy < run.copies() && (copy == 0 || run.axis() != Axis.ROWS); copy++) {
      int number = copy;
      absent.forEach(row -> order.add(new Copied(row, number)));
    }
    Stream<Copied> copies = run.axis() == Axis.RUNTIMES
        ? started.stream().flatMap(row -> numbers(run).map(copy -> new Copied(row, copy)))
        : numbers(run).flatMap(copy -> started.stream().map(row -> new Copied(row, copy)));
    copies.forEach(order::add);
    Map<Place, Long> slots = new HashMap<>();
    order.forEach(each ->
        slots.put(new Place(each.copy(), Long.parseLong(each.row().get("slot"))), slots.size() + 1L));
    Map<List<String>, Long> forks = new HashMap<>();
    started.forEach(row -> forks.merge(cell(row), 1L, Long::sum));
    Instant start = environment.stream().filter(row -> row.get("property").equals("started"))
        .map(row -> Instant.parse(row.get("value"))).findFirst().orElseThrow();
    Instant end = started.stream().map(row -> Instant.parse(row.get("end"))).max(Instant::compareTo).orElseThrow();
    return new GrownSchedule(run, order, slots, forks, start, Duration.between(start, end));
  }

  private static Stream<Integer> numbers(GrownRun run) {
    return Stream.iterate(0, copy -> copy + 1).limit(run.copies());
  }

  private static List<String> cell(Map<String, String> row) {
    return CELL.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  long forksOf(Map<String, String> row) {
    return forks.getOrDefault(cell(row), 0L);
  }

  long slot(int copy, long slot) {
    return slots.get(new Place(copy, slot));
  }

  /** Returns the new time of the start of a slot. */
  String time(String time) {
    Duration after = Duration.between(started, Instant.parse(time));
    return TIME.format(started.plus(run.axis() == Axis.RUNTIMES ? after.multipliedBy(run.copies()) : after));
  }

  /** Sets the times of a copy: copies of runtimes follow each other within a slot, other copies follow the run. */
  void shift(Map<String, String> row, int copy) {
    if (row.get("start").isEmpty()) {
      return;
    }
    Instant start = Instant.parse(row.get("start"));
    Duration took = Duration.between(start, Instant.parse(row.get("end")));
    Instant from = run.axis() == Axis.RUNTIMES
        ? Instant.parse(time(row.get("start"))).plus(took.multipliedBy(copy))
        : start.plus(span.multipliedBy(copy));
    row.put("start", TIME.format(from));
    row.put("end", TIME.format(from.plus(took)));
  }
}

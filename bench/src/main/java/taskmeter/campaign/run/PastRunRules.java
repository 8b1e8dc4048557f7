package taskmeter.campaign.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import taskmeter.campaign.fork.Sample;

/**
 * The contract of a run in {@code results/FORMAT.md}, as far as it does not follow from the schedule. What breaks it is
 * damage that no kill can leave: the report would refuse the run after it was resumed.
 *
 * @param past the run
 * @param rows the rows of {@code forks.csv}, by slot
 * @param samples the samples of each slot
 * @param sampleLines the line of each slot's last sample
 * @param mistakes where mistakes are collected
 */
record PastRunRules(PastRun past, List<PastRow> rows, Map<Integer, List<Sample>> samples,
    Map<Integer, Long> sampleLines, List<String> mistakes) {

  /** Clocks can be set. */
  private static final Duration CLOCK = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final double LEAST_TIME = 0.001;
  private static final double MOST = 1e15;
  /** The sum of many times, in seconds. */
  private static final double ROUNDING = 0.5;
  private static final String SHARE = "0(\\.[0-9]+)?([eE]-[0-9]+)?|[0-9](\\.[0-9]+)?[eE]-[0-9]+|1(\\.0)?|";
  private static final String NUMBER = "[0-9]{1,18}|";

  /** Adds a mistake for each rule that is broken. */
  void check() {
    checkSlots();
    checkTimes();
    rows.forEach(this::checkNoise);
    rows.stream().filter(row -> !row.text("block").isEmpty()).forEach(this::checkValues);
    checkSum();
  }

  /** A kill leaves samples of one slot without a row, and a resumed campaign does not use its number again. */
  private void checkSlots() {
    TreeSet<Integer> unsealed = new TreeSet<>(samples.keySet());
    rows.forEach(row -> unsealed.remove(row.number("slot")));
    int expected = 1;
    for (PastRow row : rows) {
      int slot = row.number("slot");
      while (expected < slot && unsealed.contains(expected)) {
        expected++;
      }
      if (slot != expected) {
        row.complain("slot", Integer.toString(slot), expected + ", the next slot",
            "; restore the rows that are missing, or correct it");
      }
      expected = slot + 1;
    }
    int lost = 0;
    for (int slot : unsealed) {
      lost++;
      if (slot >= expected + past.segments() || lost > past.segments()) {
        mistakes.add(RunFolder.SAMPLES + ":" + sampleLines.get(slot) + ":slot: found \"" + slot
            + "\"; expected a slot of " + RunFolder.FORKS + ", because each kill leaves one slot without a row at most;"
            + " restore the rows of " + RunFolder.FORKS + " that are missing, or correct it");
        return;
      }
    }
  }

  private void checkTimes() {
    Optional<Instant> started = past.property("started").map(Instant::parse);
    Instant before = started.orElse(Instant.MIN);
    Optional<PastRow> last = Optional.empty();
    for (PastRow row : rows) {
      if (row.text("block").isEmpty()) {
        continue;
      }
      Instant start = row.time("start");
      Instant end = row.time("end");
      if (last.filter(other -> SlotTime.together(other.row(), row.row())).isPresent()) {
        requireSame(last.get(), row, "start");
        requireSame(last.get(), row, "end");
      } else if (start.plus(CLOCK).isBefore(before)) {
        row.complain("start", row.text("start"), "a time after " + before + ", when the slot before ended or the"
            + " campaign started", "");
      } else if (end.isBefore(start) || end.isAfter(started.orElse(start).plus(LONGEST))) {
        row.complain("end", row.text("end"), "a time after the start of the slot, within a year", "");
      }
      before = end;
      last = Optional.of(row);
    }
  }

  private static void requireSame(PastRow other, PastRow row, String column) {
    if (!other.text(column).equals(row.text(column))) {
      row.complain(column, row.text(column), other.text(column) + ", as of the fork with which it took turns", "");
    }
  }

  private void checkNoise(PastRow row) {
    for (String share : List.of("steal", "others", "pressure")) {
      matches(row, share, SHARE, "a share from 0 to 1");
    }
    for (String number : List.of("involuntary_switches", "workers_seen", "pool_size")) {
      matches(row, number, NUMBER, "a whole number");
    }
    matches(row, "mhz", "[0-9]+(\\.[0-9]+)?([eE][0-9]+)?|", "a number");
  }

  private static void matches(PastRow row, String column, String pattern, String expected) {
    if (!row.text(column).matches(pattern)) {
      row.complain(column, row.text(column), expected + ", or nothing", "");
    }
  }

  /** A score is at most the time of its slot: an iteration has at least one operation. */
  private void checkValues(PastRow row) {
    int slot = row.number("slot");
    double longest = Math.min(MOST,
        1e6 * Duration.between(row.time("start"), row.time("end")).plus(CLOCK).toMillis());
    for (Sample sample : samples.getOrDefault(slot, List.of())) {
      double most = sample.isScore() ? longest : MOST;
      double least = sample.isScore() ? LEAST_TIME : 0;
      if (!(sample.value() >= least && sample.value() <= most)) {
        mistakes.add(RunFolder.SAMPLES + ":" + sampleLines.get(slot) + ":value: found "
            + sample.value() + " among the samples of slot " + slot + "; expected at least " + least
            + " and at most " + most + ", because the fork took no longer; correct it");
        return;
      }
    }
  }

  /** What is not harness is the time of all forks until the last record. */
  private void checkSum() {
    Optional<Double> wall = past.property("wall_s").map(Double::valueOf);
    Optional<Double> harness = past.property("harness_s").map(Double::valueOf);
    Optional<Instant> ended = past.property("ended").map(Instant::parse);
    if (wall.isEmpty() || harness.isEmpty() || ended.isEmpty()) {
      return;
    }
    double timed = rows.stream().filter(row -> !row.text("timed_s").isEmpty())
        .filter(row -> !row.time("end").isAfter(ended.get())).mapToDouble(row -> row.value("timed_s", false)).sum();
    if (Math.abs(wall.get() - harness.get() - timed) > ROUNDING) {
      mistakes.add(RunFolder.ENVIRONMENT + ":" + past.lines().get(PastRun.key("", "harness_s"))
          + ":harness_s: found wall_s " + wall.get() + " and harness_s "
          + harness.get() + "; expected a difference of " + timed + ", the sum of timed_s in " + RunFolder.FORKS
          + " until " + ended.get() + "; correct the one that is wrong");
    }
  }
}

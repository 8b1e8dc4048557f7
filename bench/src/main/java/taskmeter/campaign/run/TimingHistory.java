package taskmeter.campaign.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.statistics.descriptive.Median;
import taskmeter.campaign.csv.CsvRows;

/** The overhead of slots in an earlier run, in addition to their timed part. Used for plans only, not for results. */
public final class TimingHistory {

  /** No earlier run. */
  public static final TimingHistory NONE = new TimingHistory("", Map.of());

  private final String name;

  /** Seconds in addition to the timed part, by the runtime's short name. */
  private final Map<String, List<Double>> overheads;

  private TimingHistory(String name, Map<String, List<Double>> overheads) {
    this.name = name;
    this.overheads = overheads;
  }

  /** Reads the newest run with measured forks; unreadable folders and files are ignored. */
  public static TimingHistory in(Path results) {
    try (Stream<Path> folders = Files.list(results)) {
      return folders.filter(folder -> RunFolder.isRun(folder) && !folder.getFileName().toString().endsWith("-smoke"))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .map(TimingHistory::of).filter(run -> !run.overheads.isEmpty()).findFirst().orElse(NONE);
    } catch (IOException unreadable) {
      return NONE;
    }
  }

  private static TimingHistory of(Path run) {
    Map<String, List<Double>> overheads = new HashMap<>();
    try {
      List<CSVRecord> forks = CsvRows.read(run.resolve(RunFolder.FORKS));
      SlotTime times = new SlotTime(forks);
      for (CSVRecord row : forks) {
        if (row.get("state").equals(ForkRow.State.MEASURED.toString())) {
          Duration took = times.of(row, Instant.parse(row.get("start")), Instant.parse(row.get("end")));
          overheads.computeIfAbsent(row.get("runtime"), runtime -> new ArrayList<>())
              .add(ForkRow.seconds(took) - Double.parseDouble(row.get("timed_s")));
        }
      }
      return new TimingHistory(run.getFileName().toString(), overheads);
    } catch (IOException | RuntimeException unreadable) {
      return NONE;
    }
  }

  /** The name of the run that the times come from. */
  public String name() {
    return name;
  }

  /** The median overhead of a slot on this runtime, or on all runtimes if this one was not measured. */
  public Optional<Duration> overhead(String runtime) {
    return Optional.ofNullable(overheads.get(runtime))
        .or(() -> Optional.of(overheads.values().stream().flatMap(List::stream).toList()))
        .filter(seconds -> !seconds.isEmpty()).map(TimingHistory::median);
  }

  private static Duration median(List<Double> seconds) {
    double middle = Median.withDefaults().evaluate(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    return Duration.ofMillis(Math.round(1000 * middle));
  }
}

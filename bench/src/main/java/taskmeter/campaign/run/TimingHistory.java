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

/** What slots took beyond their timed part in the runs that are there: a hint for a plan, no result. */
public final class TimingHistory {

  /** As if there were none. */
  public static final TimingHistory NONE = new TimingHistory("", Map.of());

  private final String name;

  /** Seconds beyond the timed part, by the runtime's short name. */
  private final Map<String, List<Double>> overheads;

  private TimingHistory(String name, Map<String, List<Double>> overheads) {
    this.name = name;
    this.overheads = overheads;
  }

  /** Reads the newest run that measured; a folder or a file that cannot be read tells nothing. */
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
      for (CSVRecord row : CsvRows.read(run.resolve(RunFolder.FORKS))) {
        if (row.get("state").equals(ForkRow.State.MEASURED.toString())) {
          Duration took = Duration.between(Instant.parse(row.get("start")), Instant.parse(row.get("end")));
          overheads.computeIfAbsent(row.get("runtime"), runtime -> new ArrayList<>())
              .add(ForkRow.seconds(took) - Double.parseDouble(row.get("timed_s")));
        }
      }
      return new TimingHistory(run.getFileName().toString(), overheads);
    } catch (IOException | RuntimeException unreadable) {
      return NONE;
    }
  }

  /** The run that they were read from. */
  public String name() {
    return name;
  }

  /** What a slot takes beyond its timed part: on this runtime if it has been measured, else on any. */
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

package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.RuntimeKind;

class ForkRowTest {

  /** All values differ, so that a swap of columns is found. */
  @Test
  void eachFieldHasItsOwnColumn() {
    var cell = new Cell("17", RuntimeKind.JDK, "Meeting", "latch", new TreeMap<>(Map.of("parties", "16")), "VIRTUAL",
        "FORK_JOIN", false, OptionalInt.of(2), OptionalInt.of(3), Profile.STANDARD, "example.Meeting.latch", List.of(),
        new Iterations(1, Duration.ofMillis(10)), new Iterations(2, Duration.ofMillis(20)), 1, List.of(),
        Optional.of("never opens"));
    var row = ForkRow.notStarted("a run", 7, cell);
    Map<String, String> texts = new LinkedHashMap<>();
    ForkRow.COLUMNS.forEach(column -> texts.put(column.name(), column.text(row)));
    texts.values().removeIf(String::isEmpty);
    assertEquals("{run=a run, slot=7, runtime=17, scenario=Meeting, variant=latch, parameters=parties=16, "
        + "carrier=VIRTUAL, creator=FORK_JOIN, pooled=false, parallelism=2, threads=3, state=not available, "
        + "reason=never opens}", texts.toString());
  }
}

package taskmeter.campaign.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import taskmeter.campaign.TestCells;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Interleave;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.cell.Slot;
import taskmeter.campaign.machine.NoiseMeter.Noise;
import taskmeter.campaign.turn.WaitingTime;
import taskmeter.protocol.ForkEvidence;

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

  /** The columns from the noise on, of a fork of a test's cell. */
  private static String columns(Optional<WaitingTime> waiting) {
    Cell cell = TestCells.latch(2, "VIRTUAL");
    Noise unknown = new Noise(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty());
    Slot slot = new Slot(7, 3, 2, 1, 1, 1, cell.with(cell.warmup(), cell.measurement().after(2)), Optional.empty(),
        Interleave.ITERATIONS);
    var row = new ForkRow("a run", 7, slot.cell(), Optional.of(new ForkRow.Started(slot, Instant.EPOCH, Instant.EPOCH,
        unknown, Optional.of(false), waiting)), ForkRow.State.MEASURED, "", ForkEvidence.NONE);
    return ForkRow.COLUMNS.stream().skip(ForkRow.COLUMNS.size() - 7)
        .map(column -> column.name() + "=" + column.text(row)).toList().toString();
  }

  @Test
  void aForkThatTookTurnsSaysHowItWaited() {
    assertEquals("[disturbed=false, diagnosis=, interleave=iterations, waiting_cpu=0.125, warmup_iterations=1, "
        + "measured_iterations=2, paused_s=]",
        columns(Optional.of(new WaitingTime(Duration.ofSeconds(2), Duration.ofMillis(250)))));
  }

  @Test
  void aForkThatWasLeftAloneTookNoTurns() {
    assertEquals("[disturbed=false, diagnosis=, interleave=forks, waiting_cpu=, warmup_iterations=1, "
        + "measured_iterations=2, paused_s=]", columns(Optional.empty()));
  }
}

package taskmeter.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taskmeter.campaign.cell.Cell;
import taskmeter.campaign.cell.Iterations;
import taskmeter.campaign.cell.Profile;
import taskmeter.campaign.cell.RuntimeKind;
import taskmeter.campaign.fork.ForkOutcome;
import taskmeter.campaign.fork.Sample;
import taskmeter.campaign.fork.Sample.Phase;
import taskmeter.protocol.ForkEvidence;

/** Cells of the scenario in {@code results/format-2}, which exists only in tests. */
public final class TestCells {

  static final Iterations WARMUP = new Iterations(1, Duration.ofMillis(500));
  static final Iterations MEASUREMENT = new Iterations(2, Duration.ofMillis(750));

  private TestCells() {}

  public static Cell cell(String variant, String carrier) {
    return cell(variant, Map.of(), carrier, Profile.STANDARD, Optional.empty());
  }

  public static Cell latch(int parties, String carrier) {
    return cell("latch", Map.of("parties", Integer.toString(parties)), carrier, Profile.STANDARD, Optional.empty());
  }

  public static Cell unavailable(String variant, String carrier, String reason) {
    return cell(variant, Map.of(), carrier, Profile.STANDARD, Optional.of(reason));
  }

  public static Cell cell(String variant, Map<String, String> parameters, String carrier, Profile profile,
      Optional<String> unavailable) {
    return cell("25", variant, parameters, carrier, profile, unavailable);
  }

  private static Cell cell(String runtime, String variant, Map<String, String> parameters, String carrier,
      Profile profile, Optional<String> unavailable) {
    return new Cell(runtime, RuntimeKind.JDK, "Meeting", variant, new TreeMap<>(parameters), carrier, carrier,
        pooled(carrier), OptionalInt.of(2), pooled(carrier) ? OptionalInt.of(2) : OptionalInt.empty(), profile,
        "example.Meeting." + variant, List.of(), WARMUP, MEASUREMENT, 1, List.of(), unavailable);
  }

  private static boolean pooled(String carrier) {
    return carrier.equals("FORK_JOIN");
  }

  /** This number of different cells. */
  public static List<Cell> cells(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> latch(number, "VIRTUAL")).toList();
  }

  /** This number of different cells on each of these runtimes. */
  public static List<Cell> cells(int count, String... runtimes) {
    return Stream.of(runtimes).flatMap(runtime -> IntStream.rangeClosed(1, count).mapToObj(number -> cell(runtime,
        "latch", Map.of("parties", "" + number), "VIRTUAL", Profile.STANDARD, Optional.empty()))).toList();
  }

  /** The outcome of a successful fork, with equal values. */
  public static ForkOutcome measured(Cell cell, double value) {
    return new ForkOutcome.Measured(samples(cell, value), ForkEvidence.NONE);
  }

  public static ForkOutcome failed(String reason) {
    return new ForkOutcome.Failed(reason, List.of(), ForkEvidence.NONE);
  }

  public static List<Sample> samples(Cell cell, double value) {
    return IntStream.rangeClosed(1, cell.measurement().count())
        .mapToObj(iteration -> new Sample(Phase.MEASURED, iteration, value)).toList();
  }

  /** The same cell on another runtime. */
  public static Cell on(String runtime, Cell cell) {
    return cell(runtime, cell.variant(), cell.parameters(), cell.carrier(), cell.profile(), cell.unavailable());
  }

  /** The cell with this number of operations in an invocation. */
  public static Cell operations(Cell cell, int operations) {
    return new Cell(cell.runtime(), cell.kind(), cell.scenario(), cell.variant(), cell.parameters(), cell.carrier(),
        cell.creator(), cell.pooled(), cell.parallelism(), cell.threads(), cell.profile(), cell.benchmark(),
        cell.jvmArguments(), cell.warmup(), cell.measurement(), operations, cell.metrics(), cell.unavailable());
  }
}

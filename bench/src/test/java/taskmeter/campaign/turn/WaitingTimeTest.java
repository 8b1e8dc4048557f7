package taskmeter.campaign.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a fork uses while it waits for its measured turns is counted, and nothing else. */
class WaitingTimeTest {

  private static final Duration TURN = Duration.ofMillis(20);

  /** The processor time of each process, which grows by 10 ms whenever the campaign looks, and by 3 s in a turn. */
  private final Map<Long, Duration> used = new ConcurrentHashMap<>();

  private Optional<Duration> look(long process) {
    return Optional.of(add(process, Duration.ofMillis(10)));
  }

  private Duration add(long process, Duration more) {
    return used.merge(process, more, Duration::plus);
  }

  /** How forks waited, the phases of whose turns are given. */
  private List<WaitingTime> waited(LongFunction<Optional<Duration>> look, String... phases) throws Exception {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    try (Turns turns = new Turns(1, look)) {
      List<SocketFork> forks = IntStream.range(0, phases.length).mapToObj(i -> new SocketFork("" + i,
          turns.add(Duration.ofMinutes(1)), phases[i], fork -> {
            Thread.sleep(TURN);
            add(fork.process(), Duration.ofSeconds(3));
          }, events)).toList();
      forks.forEach(SocketFork::start);
      turns.run();
      for (SocketFork each : forks) {
        each.join();
      }
      return forks.stream().map(each -> each.fork.waiting()).toList();
    } catch (IOException e) {
      throw new AssertionError(events.toString(), e);
    }
  }

  @Test
  void onlyWaitsForMeasuredTurnsCount() throws Exception {
    List<WaitingTime> waited = waited(this::look, "wwmmm", "mw", "ww");
    assertEquals(List.of(Duration.ofMillis(30), Duration.ofMillis(10), Duration.ZERO),
        waited.stream().map(WaitingTime::used).toList());
    assertEquals(WaitingTime.NONE, waited.get(2));
  }

  @Test
  void aForkWaitsDuringTheTurnsOfOthers() throws Exception {
    List<WaitingTime> waited = waited(this::look, "wmm", "wmm");
    // Turns are those of A, B, B, A, A, B: from one measured turn to the next, each waits for two turns of the other
    waited.forEach(each -> assertTrue(each.waited().compareTo(TURN.multipliedBy(2)) >= 0, each.toString()));
  }

  @Test
  void processesThatCannotBeReadUseNothing() throws Exception {
    assertEquals(Duration.ZERO, waited(process -> Optional.empty(), "wmm").getFirst().used());
  }

  @Test
  void aTimeThatFallsCountsAsNothing() throws Exception {
    assertEquals(Duration.ZERO, waited(process -> Optional.of(Duration.ofHours(1).minus(add(process,
        Duration.ofMillis(1)))), "wmm").getFirst().used());
  }

  @Test
  void sharesOfForksAddUp() {
    WaitingTime half = new WaitingTime(Duration.ofMillis(200), Duration.ofMillis(100));
    WaitingTime quarter = new WaitingTime(Duration.ofMillis(400), Duration.ofMillis(100));
    assertEquals(0.5, half.share());
    assertEquals(0, WaitingTime.NONE.share());
    assertEquals(0.75, WaitingTime.shareOfAll(List.of(half, quarter, WaitingTime.NONE)));
    assertEquals(0, WaitingTime.shareOfAll(List.of()));
  }

  @Test
  void negativeTimesAreRejected() {
    Duration negative = Duration.ofMillis(-1);
    assertThrows(IllegalArgumentException.class, () -> new WaitingTime(negative, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new WaitingTime(Duration.ZERO, negative));
  }
}

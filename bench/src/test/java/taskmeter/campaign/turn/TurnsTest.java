package taskmeter.campaign.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmeter.protocol.TurnPlace;

/** The forks of a block, which are threads here, run one at a time. */
class TurnsTest {

  private static final Duration PLENTY = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final SocketFork.Turn NOTHING = fork -> { };
  private static final SocketFork.Turn HANGS = fork -> Thread.sleep(Duration.ofHours(1));

  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final List<SocketFork> forks = new ArrayList<>();
  private Turns turns;

  @BeforeEach
  void open() throws IOException {
    turns = new Turns(1, pid -> Optional.empty());
  }

  @AfterEach
  void close() throws IOException {
    turns.close();
  }

  private SocketFork fork(String name, Duration limit, String phases, SocketFork.Turn turn) {
    SocketFork fork = new SocketFork(name, turns.add(limit), phases, turn, events);
    forks.add(fork);
    return fork;
  }

  private SocketFork fork(String name, String phases) {
    return fork(name, PLENTY, phases, NOTHING);
  }

  private void run() throws Exception {
    forks.forEach(SocketFork::start);
    turns.run();
    for (SocketFork fork : forks) {
      fork.join();
    }
  }

  /** The names of the forks in the order of their turns, each of which ended before the next one began. */
  private String order() {
    List<String> begun = events.stream().filter(event -> event.endsWith(" begins"))
        .map(event -> event.replace(" begins", "")).toList();
    assertEquals(begun.stream().flatMap(name -> Stream.of(name + " begins", name + " ends")).toList(), events,
        "one turn at a time");
    return String.join("", begun);
  }

  @Test
  void turnsGoForthAndBack() throws Exception {
    fork("A", "wwmmm");
    fork("B", "wwmmm");
    fork("C", "wwmmm");
    run();
    assertEquals("ABC" + "CBA" + "ABC" + "CBA" + "ABC", order());
    forks.forEach(fork -> assertEquals(List.of(1, 0), List.of(fork.connected.get(), fork.killed.get()), fork.name));
    forks.forEach(fork -> assertEquals(Optional.empty(), fork.fork.hung(), fork.name));
  }

  @Test
  void aForkThatIsNotOnTurnIsSentNothing() throws Exception {
    SocketFork.Turn looks = own -> {
      Thread.sleep(20);
      forks.stream().filter(each -> each != own && each.unread() > 0).forEach(each -> events.add(each.name + " is sent"
          + " something in the turn of " + own.name));
    };
    fork("A", PLENTY, "wmm", looks);
    fork("B", PLENTY, "wmm", looks);
    run();
    assertEquals("AB" + "BA" + "AB", order());
  }

  @Test
  void aForkThatEndsIsLeftOut() throws Exception {
    fork("A", "w");
    fork("B", "wmm");
    fork("C", "wm");
    run();
    assertEquals("ABC" + "CB" + "B", order());
  }

  @Test
  void aForkThatDiesInItsTurnIsLeftOut() throws Exception {
    fork("A", "wmm");
    fork("B", PLENTY, "wmm", own -> {
      throw new IOException("dies");
    });
    run();
    assertEquals(List.of("A begins", "A ends", "B begins", "B dies", "A begins", "A ends", "A begins", "A ends"),
        events);
    assertEquals(Optional.empty(), forks.get(1).fork.hung(), "its launcher knows why it died");
  }

  @Test
  void onlyAForkThatHangsInItsTurnIsKilled() throws Exception {
    fork("A", "wmm");
    SocketFork hangs = fork("B", SHORT, "wmm", HANGS);
    fork("C", "wmm");
    run();
    assertEquals(Optional.of("killed B"), hangs.fork.hung());
    assertEquals(List.of(0, 1, 0), forks.stream().map(fork -> fork.killed.get()).toList());
    events.removeAll(List.of("B begins", "B dies"));
    assertEquals("AC" + "CA" + "AC", order());
  }

  @Test
  void theTurnsOfOthersDoNotUseUpItsTime() throws Exception {
    Duration limit = Duration.ofSeconds(2);
    fork("A", PLENTY, "wmm", own -> Thread.sleep(limit.dividedBy(2)));
    fork("B", limit, "wmm", NOTHING);
    run();
    assertEquals("AB" + "BA" + "AB", order());
    assertEquals(Optional.empty(), forks.get(1).fork.hung());
  }

  @Test
  void itsOwnTurnsUseUpItsTimeTogether() throws Exception {
    SocketFork slow = fork("A", SHORT, "wmmmmmmmmm", own -> Thread.sleep(SHORT.dividedBy(3)));
    run();
    assertEquals(Optional.of("killed A"), slow.fork.hung());
    assertEquals("A dies", events.getLast(), "before its last turn");
  }

  @Test
  void aForkThatEndsBeforeItConnectsIsLeftOut() throws Exception {
    fork("A", "wm");
    SocketFork ends = fork("B", "");
    run();
    assertEquals("AA", order());
    assertEquals(List.of(1, 0), List.of(ends.connected.get(), ends.killed.get()), "its launcher need not wait");
  }

  @Test
  void aForkThatHangsAsItStartsIsKilled() throws Exception {
    SocketFork other = fork("A", "wm");
    WaitingFork hangs = turns.add(SHORT);
    List<String> calls = Collections.synchronizedList(new ArrayList<>());
    hangs.starts(() -> calls.add("need not wait"), () -> {
      calls.add("killed");
      return "hung";
    });
    run();
    assertEquals(List.of("killed", "need not wait"), calls);
    assertEquals(Optional.of("hung"), hangs.hung());
    assertEquals("AA", order());
    assertEquals(0, other.killed.get());
  }

  /** A launcher may wait before it starts its fork. */
  @Test
  void theTimeOfAForkBeginsWhenItIsStarted() throws Exception {
    SocketFork first = fork("A", "wm");
    SocketFork late = fork("B", SHORT, "wm", NOTHING);
    CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
      try {
        turns.run();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    first.start();
    Thread.sleep(SHORT.multipliedBy(2));
    late.start();
    run.get(1, TimeUnit.MINUTES);
    assertEquals("AB" + "BA", order());
    assertEquals(Optional.empty(), late.fork.hung());
  }

  private void stranger(long token, int fork) throws IOException {
    try (Socket socket = new Socket(TurnPlace.HOST, forks.getFirst().fork.place().port())) {
      events.add("stranger reads " + answer(socket, token, fork));
    }
  }

  private static int answer(Socket socket, long token, int fork) {
    try {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeLong(token);
      out.writeInt(fork);
      out.writeLong(1);
      out.write(TurnPlace.MEASURED);
      return socket.getInputStream().read();
    } catch (IOException turnedAway) {
      return -1;
    }
  }

  @Test
  void strangersAreTurnedAway() throws Exception {
    SocketFork fork = fork("A", "wm");
    TurnPlace place = fork.fork.place();
    CompletableFuture<Void> strangers = CompletableFuture.runAsync(() -> {
      try {
        stranger(place.token() + 1, 0);
        stranger(place.token(), 1);
        stranger(place.token(), -1);
        new Socket(TurnPlace.HOST, place.port()).close();
        fork.start();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    turns.run();
    strangers.get(1, TimeUnit.MINUTES);
    fork.join();
    assertEquals(List.of("stranger reads -1", "stranger reads -1", "stranger reads -1"), events.subList(0, 3));
    events.subList(0, 3).clear();
    assertEquals("AA", order());
    assertEquals(1, fork.connected.get());
  }

  @Test
  void forksEndIfTurnsCannotGoOn() throws Exception {
    fork("A", "wmm");
    WaitingFork hangs = turns.add(SHORT);
    hangs.starts(() -> { }, () -> {
      throw new IllegalStateException("the dump cannot be written");
    });
    forks.getFirst().start();
    assertThrows(IllegalStateException.class, turns::run);
    forks.getFirst().join();
    assertEquals(List.of("A dies"), events);
    assertEquals(1, forks.getFirst().connected.get());
  }

  @Test
  void aForkThatConnectsAfterTheEndIsRefused() throws Exception {
    WaitingFork hangs = turns.add(SHORT);
    SocketFork late = new SocketFork("A", hangs, "wm", NOTHING, events);
    hangs.starts(() -> { }, () -> "hung");
    turns.run();
    late.start();
    late.join();
    assertEquals(List.of("A dies"), events);
  }

  /** The launcher of a fork asks as soon as the process has ended, which the kill itself makes happen. */
  @Test
  void theReasonOfAKillIsKnownWhenTheProcessHasEnded() throws Exception {
    WaitingFork hangs = turns.add(Duration.ofMillis(1));
    CompletableFuture<Optional<String>> asked = new CompletableFuture<>();
    hangs.starts(() -> { }, () -> {
      Thread.ofPlatform().daemon().start(() -> asked.complete(hangs.hung()));
      pause();
      return "hung";
    });
    turns.run();
    assertEquals(Optional.of("hung"), asked.get(1, TimeUnit.MINUTES));
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void eachForkHasItsOwnPlace() {
    List<TurnPlace> places = List.of(turns.add(PLENTY).place(), turns.add(PLENTY).place());
    assertEquals(List.of(0, 1), places.stream().map(TurnPlace::fork).toList());
    assertEquals(1, places.stream().map(TurnPlace::token).distinct().count());
    assertEquals(1, places.stream().map(TurnPlace::port).distinct().count());
    assertTrue(places.getFirst().port() > 0);
  }
}

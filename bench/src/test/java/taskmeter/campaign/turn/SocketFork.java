package taskmeter.campaign.turn;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import taskmeter.protocol.TurnPlace;

/** A fork that is a thread of a test. It speaks with the campaign as a real one does, and records its turns. */
final class SocketFork {

  /** The first process id, which no process of the machine has. */
  static final long FIRST_PROCESS = 1L << 40;

  private static final Duration END = Duration.ofMinutes(1);

  /** What a fork does in its turn. */
  interface Turn {
    void run(SocketFork fork) throws IOException, InterruptedException;
  }

  final String name;
  final WaitingFork fork;
  final AtomicInteger connected = new AtomicInteger();
  final AtomicInteger killed = new AtomicInteger();
  private final String phases;
  private final Turn turn;
  private final List<String> events;
  private final Thread thread;
  private volatile Socket socket;

  /**
   * Creates a fork whose launcher is ready to start it.
   *
   * @param phases the phase of each of its turns: {@code w} or {@code m}
   * @param events where it records the begin and the end of each turn
   */
  SocketFork(String name, WaitingFork fork, String phases, Turn turn, List<String> events) {
    this.name = name;
    this.fork = fork;
    this.phases = phases;
    this.turn = turn;
    this.events = events;
    this.thread = Thread.ofPlatform().daemon().unstarted(this::live);
  }

  void start() {
    fork.starts(connected::incrementAndGet, () -> {
      killed.incrementAndGet();
      thread.interrupt();
      return "killed " + name;
    });
    thread.start();
  }

  /** Requires that the thread ends. */
  void join() throws InterruptedException {
    if (!thread.join(END)) {
      throw new AssertionError(name + ": still alive after " + END);
    }
  }

  long process() {
    return FIRST_PROCESS + fork.place().fork();
  }

  /** The bytes that it was sent and has not read. */
  int unread() {
    try {
      return socket == null ? 0 : socket.getInputStream().available();
    } catch (IOException ended) {
      return 0;
    }
  }

  private void live() {
    if (!phases.isEmpty()) {
      try (Socket own = new Socket(TurnPlace.HOST, fork.place().port())) {
        socket = own;
        takeTurns(own);
      } catch (IOException refused) {
        events.add(name + " dies");
      }
    }
    fork.hasEnded();
  }

  private void takeTurns(Socket own) {
    try {
      DataOutputStream out = new DataOutputStream(own.getOutputStream());
      out.writeLong(fork.place().token());
      out.writeInt(fork.place().fork());
      out.writeLong(process());
      for (char phase : phases.toCharArray()) {
        out.write(phase);
        if (own.getInputStream().read() != TurnPlace.GO) {
          throw new IOException("no turn");
        }
        events.add(name + " begins");
        turn.run(this);
        events.add(name + " ends");
      }
    } catch (IOException | InterruptedException e) {
      // Before the socket is closed, which ends the turn
      events.add(name + " dies");
    }
  }
}

package taskmeter.campaign.turn;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import taskmeter.campaign.machine.Machine;
import taskmeter.campaign.machine.ProcessTime;
import taskmeter.protocol.TurnPlace;

/**
 * Gives the forks of a block their turns, one at a time, in the order of their positions and then in reverse, and so
 * on. So a drift within the block affects them equally. A turn ends when its fork is ready for the next one, after it
 * has sent its results, or when the process has ended.
 */
public final class Turns implements Closeable {

  private static final int LOOK_EVERY_MS = 50;
  private static final int HELLO_MS = 5_000;
  private static final int MOST_FORKS = 64;

  private final ServerSocket server;
  private final long token = new SecureRandom().nextLong();
  private final int iterations;
  private final LongFunction<Optional<Duration>> processorTimes;
  private final List<WaitingFork> forks = new ArrayList<>();

  /**
   * Prepares for the forks of one block.
   *
   * @param iterations the iterations of one turn, from 1
   * @throws IOException if no port of the loopback interface can be opened
   */
  public Turns(int iterations) throws IOException {
    this(iterations, pid -> ProcessTime.of(Machine.here(), pid));
  }

  Turns(int iterations, LongFunction<Optional<Duration>> processorTimes) throws IOException {
    this.iterations = iterations;
    this.processorTimes = processorTimes;
    this.server = new ServerSocket(0, MOST_FORKS, InetAddress.getByName(TurnPlace.HOST));
  }

  /**
   * Adds a fork, which is last in the order so far.
   *
   * @param limit how long it may take
   */
  public WaitingFork add(Duration limit) {
    WaitingFork fork = new WaitingFork(new TurnPlace(server.getLocalPort(), token, forks.size(), iterations), limit);
    forks.add(fork);
    return fork;
  }

  /**
   * Waits for the forks, which other threads start, and gives turns until all of them have ended. After an error no
   * fork waits for a turn that never comes.
   */
  public void run() throws IOException {
    try {
      connect();
      List<WaitingFork> order = new ArrayList<>(forks);
      order.stream().filter(WaitingFork::alive).forEach(fork -> fork.awaitReady(processorTimes));
      while (order.stream().anyMatch(WaitingFork::alive)) {
        order.stream().filter(WaitingFork::alive).forEach(fork -> fork.takeTurn(processorTimes));
        Collections.reverse(order);
      }
    } finally {
      close();
    }
  }

  private void connect() throws IOException {
    server.setSoTimeout(LOOK_EVERY_MS);
    while (forks.stream().anyMatch(WaitingFork::starting)) {
      try {
        greet(server.accept());
      } catch (SocketTimeoutException none) {
        forks.forEach(WaitingFork::checkStart);
      }
    }
    forks.forEach(WaitingFork::neverConnected);
  }

  /** Accepts a fork of this block; another program that connects is turned away. */
  private void greet(Socket socket) throws IOException {
    try {
      socket.setSoTimeout(HELLO_MS);
      socket.setTcpNoDelay(true);
      DataInputStream hello = new DataInputStream(socket.getInputStream());
      if (hello.readLong() == token) {
        forks.get(hello.readInt()).connected(socket, hello.readLong());
        return;
      }
    } catch (IOException | IndexOutOfBoundsException stranger) {
      // Below
    }
    socket.close();
  }

  /** Refuses forks that connect from now on, and ends the others. */
  @Override
  public void close() throws IOException {
    forks.forEach(WaitingFork::end);
    server.close();
  }
}

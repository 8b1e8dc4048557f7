package taskmeter.campaign.turn;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import taskmeter.protocol.TurnPlace;

/**
 * A fork that takes turns with the others of its block. It may take a limited time, which passes only while it starts
 * and while it is its turn.
 */
public final class WaitingFork {

  private final TurnPlace place;
  private final Duration limit;
  private Runnable whenConnected = () -> { };
  private Supplier<String> kill = () -> "";
  private Optional<Socket> socket = Optional.empty();
  private long process;
  private volatile boolean ended;
  private Duration used = Duration.ZERO;
  private int ready;
  private long readySince;
  private Duration processorTime = Duration.ZERO;
  private WaitingTime waiting = WaitingTime.NONE;
  private Optional<String> hung = Optional.empty();

  /**
   * Creates a fork that has not been started.
   *
   * @param place where it takes turns
   * @param limit how long it may take
   */
  WaitingFork(TurnPlace place, Duration limit) {
    this.place = place;
    this.limit = limit;
  }

  /** Where the fork takes turns, for its command line. */
  public TurnPlace place() {
    return place;
  }

  /**
   * Sets what to do with the fork. Call it before the fork is started.
   *
   * @param whenConnected called once, when it is ready for its first turn, or has ended before
   * @param kill ends a fork that hangs, and says why
   */
  public void starts(Runnable whenConnected, Supplier<String> kill) {
    this.whenConnected = whenConnected;
    this.kill = kill;
  }

  /** The fork's process has ended. Call it from any thread. */
  public void hasEnded() {
    ended = true;
  }

  /** How long the fork may take. */
  public Duration limit() {
    return limit;
  }

  /** Why the fork was killed; empty if it was not. */
  public Optional<String> hung() {
    return hung;
  }

  /** How it waited for its measured turns. */
  public WaitingTime waiting() {
    return waiting;
  }

  boolean starting() {
    return socket.isEmpty() && !ended && hung.isEmpty();
  }

  boolean alive() {
    return socket.isPresent();
  }

  void connected(Socket found, long pid) {
    socket = Optional.of(found);
    process = pid;
    whenConnected.run();
  }

  /** Waits until a fork that has connected is ready for its first turn. */
  void awaitReady(LongFunction<Optional<Duration>> processorTimes) {
    await(processorTimes);
  }

  /** Kills the fork if it has been starting for too long, and tells its launcher if it never connected. */
  void checkStart(Duration since) {
    if (starting() && since.compareTo(limit) > 0) {
      hung = Optional.of(kill.get());
    }
  }

  /** Nothing waits for a fork that has not connected. */
  void neverConnected() {
    if (socket.isEmpty()) {
      whenConnected.run();
    }
  }

  /** Gives the fork its turn, and waits until it is ready for the next one, or ends. */
  void takeTurn(LongFunction<Optional<Duration>> processorTimes) {
    if (ready == TurnPlace.MEASURED) {
      Duration now = processorTimes.apply(process).orElse(processorTime);
      Duration more = now.minus(processorTime);
      waiting = waiting.plus(Duration.ofNanos(System.nanoTime() - readySince),
          more.isNegative() ? Duration.ZERO : more);
    }
    try {
      socket.orElseThrow().getOutputStream().write(TurnPlace.GO);
      await(processorTimes);
    } catch (IOException died) {
      end();
    }
  }

  private void await(LongFunction<Optional<Duration>> processorTimes) {
    long begin = System.nanoTime();
    try {
      Socket open = socket.orElseThrow();
      open.setSoTimeout(Math.clamp(limit.minus(used).toMillis(), 1, Integer.MAX_VALUE));
      ready = open.getInputStream().read();
      if (ready < 0) {
        end();
      }
    } catch (SocketTimeoutException late) {
      hung = Optional.of(kill.get());
      end();
    } catch (IOException died) {
      end();
    }
    used = used.plusNanos(System.nanoTime() - begin);
    processorTime = processorTimes.apply(process).orElse(Duration.ZERO);
    readySince = System.nanoTime();
  }

  private void end() {
    try {
      socket.orElseThrow().close();
    } catch (IOException closed) {
      // It has ended
    }
    socket = Optional.empty();
    ended = true;
  }
}

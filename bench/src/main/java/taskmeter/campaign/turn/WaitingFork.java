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
 * A fork that takes turns with the others of its block. It may take a limited time to start, and as much for all its
 * turns together; the turns of others do not count.
 */
public final class WaitingFork {

  private final TurnPlace place;
  private final Duration limit;
  private final Object killing = new Object();
  private volatile Optional<Launch> launch = Optional.empty();
  private Optional<Socket> socket = Optional.empty();
  private long process;
  private volatile boolean ended;
  private Duration used = Duration.ZERO;
  private int ready;
  private long readySince;
  private Duration processorTime = Duration.ZERO;
  private int measuredTurns;
  private WaitingTime waiting = WaitingTime.NONE;
  private Optional<String> hung = Optional.empty();

  /**
   * How the fork's launcher deals with it.
   *
   * @param began {@link System#nanoTime} as it was started
   * @param whenConnected see {@link #starts}
   * @param kill see {@link #starts}
   */
  private record Launch(long began, Runnable whenConnected, Supplier<String> kill) {}

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
   * Sets what to do with the fork, whose time to start begins. Call it just before the fork is started.
   *
   * @param whenConnected called once, when it is ready for its first turn, or has ended before
   * @param kill ends a fork that hangs, and says why
   */
  public void starts(Runnable whenConnected, Supplier<String> kill) {
    launch = Optional.of(new Launch(System.nanoTime(), whenConnected, kill));
  }

  /** The fork's process has ended. Call it from any thread. */
  public void hasEnded() {
    ended = true;
  }

  /** How long the fork may take. */
  public Duration limit() {
    return limit;
  }

  /** Why the fork was killed; empty if it was not. While it is being killed, this waits for the reason. */
  public Optional<String> hung() {
    synchronized (killing) {
      return hung;
    }
  }

  /** How it waited for its measured turns. */
  public WaitingTime waiting() {
    return waiting;
  }

  /** How many turns with measured iterations it was given. */
  public int measuredTurns() {
    return measuredTurns;
  }

  boolean starting() {
    return socket.isEmpty() && !ended && hung().isEmpty();
  }

  boolean alive() {
    return socket.isPresent();
  }

  void connected(Socket found, long pid) {
    socket = Optional.of(found);
    process = pid;
    launch.ifPresent(own -> own.whenConnected.run());
  }

  /** Waits until a fork that has connected is ready for its first turn. */
  void awaitReady(LongFunction<Optional<Duration>> processorTimes) {
    await(processorTimes);
  }

  /** Kills the fork if it has been starting for too long, and tells its launcher if it never connected. */
  void checkStart() {
    if (starting() && launch.filter(own -> System.nanoTime() - own.began > limit.toNanos()).isPresent()) {
      kill();
    }
  }

  private void kill() {
    synchronized (killing) {
      hung = launch.map(own -> own.kill.get());
    }
  }

  /** Nothing waits for a fork that has not connected. */
  void neverConnected() {
    if (socket.isEmpty()) {
      launch.ifPresent(own -> own.whenConnected.run());
    }
  }

  /** Gives the fork its turn, and waits until it is ready for the next one, or ends. */
  void takeTurn(LongFunction<Optional<Duration>> processorTimes) {
    if (ready == TurnPlace.MEASURED) {
      measuredTurns++;
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
      kill();
      end();
    } catch (IOException died) {
      end();
    }
    used = used.plusNanos(System.nanoTime() - begin);
    processorTime = processorTimes.apply(process).orElse(Duration.ZERO);
    readySince = System.nanoTime();
  }

  /** Gives the fork no more turns; if it waits for one, it fails. */
  void end() {
    try {
      if (socket.isPresent()) {
        socket.get().close();
      }
    } catch (IOException closed) {
      // It has ended
    }
    socket = Optional.empty();
    ended = true;
  }
}

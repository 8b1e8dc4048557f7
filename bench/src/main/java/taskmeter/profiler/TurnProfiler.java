package taskmeter.profiler;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import taskmeter.protocol.TurnPlace;

/**
 * Makes a fork wait for its turn before an iteration. It counts nothing. JMH calls a profiler before it submits the
 * iteration to the worker, so the worker never waits: it is idle, as it is between any two iterations. The fork waits
 * in a read from a socket, which needs no processor.
 *
 * <p>A fork that cannot reach the campaign fails, and so ends.
 */
public final class TurnProfiler implements InternalProfiler {

  private final TurnPlace place;
  private Optional<Socket> campaign = Optional.empty();
  private Optional<IterationType> phase = Optional.empty();
  private int iterations;

  /** For JMH: the text of the fork's {@link TurnPlace}. */
  public TurnProfiler(String place) {
    this.place = TurnPlace.of(place);
  }

  @Override
  public String getDescription() {
    return "waits for the fork's turn, and counts nothing";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    IterationType type = iteration.getType();
    iterations = phase.filter(type::equals).isPresent() ? iterations + 1 : 0;
    phase = Optional.of(type);
    if (iterations % place.iterations() == 0) {
      await(type == IterationType.MEASUREMENT ? TurnPlace.MEASURED : TurnPlace.WARMUP);
    }
  }

  private void await(int ready) {
    try {
      Socket socket = campaign.isPresent() ? campaign.get() : connected();
      campaign = Optional.of(socket);
      socket.getOutputStream().write(ready);
      if (socket.getInputStream().read() != TurnPlace.GO) {
        throw new EOFException("the campaign has ended");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("found no turn: " + e.getMessage(), e);
    }
  }

  private Socket connected() throws IOException {
    Socket socket = new Socket(TurnPlace.HOST, place.port());
    socket.setTcpNoDelay(true);
    DataOutputStream hello = new DataOutputStream(socket.getOutputStream());
    hello.writeLong(place.token());
    hello.writeInt(place.fork());
    hello.writeLong(ProcessHandle.current().pid());
    return socket;
  }

  @Override
  public Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
      IterationResult result) {
    return List.of();
  }
}

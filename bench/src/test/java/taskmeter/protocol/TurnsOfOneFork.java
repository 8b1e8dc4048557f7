package taskmeter.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** The side of the campaign, for one fork whose turns a test gives. */
public final class TurnsOfOneFork implements Closeable {

  private static final long TOKEN = -9_000_000_000_000_000_001L;
  private static final int FORK = 3;
  private static final int LIMIT_MS = (int) TimeUnit.MINUTES.toMillis(1);

  private final ServerSocket server;
  private Socket fork;

  /** Opens a port. */
  public TurnsOfOneFork() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getByName(TurnPlace.HOST));
    server.setSoTimeout(LIMIT_MS);
  }

  /** The place of the fork, with this number of iterations in a turn. */
  public TurnPlace place(int iterations) {
    return new TurnPlace(server.getLocalPort(), TOKEN, FORK, iterations);
  }

  /** Waits for the fork to connect, and returns its process id. */
  public long connected() throws IOException {
    fork = server.accept();
    fork.setSoTimeout(LIMIT_MS);
    DataInputStream hello = new DataInputStream(fork.getInputStream());
    assertEquals(TOKEN, hello.readLong(), "the token");
    assertEquals(FORK, hello.readInt(), "the number of the fork");
    return hello.readLong();
  }

  /** Waits until the fork is ready for a turn, and returns its phase; {@code '.'} if it has ended. */
  public char ready() throws IOException {
    int read = fork.getInputStream().read();
    return read < 0 ? '.' : (char) read;
  }

  /** The bytes that the fork has written, and that were not read. */
  public int unread() throws IOException {
    return fork.getInputStream().available();
  }

  /** Begins the fork's turn. */
  public void go() throws IOException {
    fork.getOutputStream().write(TurnPlace.GO);
  }

  /** Ends as a campaign that was killed. */
  @Override
  public void close() throws IOException {
    server.close();
    if (fork != null) {
      fork.close();
    }
  }
}

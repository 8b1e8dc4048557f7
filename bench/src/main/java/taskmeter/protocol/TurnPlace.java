package taskmeter.protocol;

/**
 * Where a fork takes turns with the other forks of its block: it connects to a port of the campaign on the loopback
 * interface. Then, before each turn, it writes one byte, {@link #WARMUP} or {@link #MEASURED}, and waits for the byte
 * {@link #GO}. One turn has a fixed number of iterations of one phase; the last turn of a phase may have fewer.
 *
 * @param port the port
 * @param token a secret of the campaign, which the fork writes first, as eight bytes
 * @param fork the number of the fork, from 0, which it writes next, as four bytes, and then its process id, as eight
 * @param iterations the iterations of one turn, from 1
 */
public record TurnPlace(int port, long token, int fork, int iterations) {

  /** The address of the loopback interface. */
  public static final String HOST = "127.0.0.1";

  /** A fork writes it before a turn with warmup iterations. */
  public static final int WARMUP = 'w';

  /** A fork writes it before a turn with measured iterations. */
  public static final int MEASURED = 'm';

  /** The campaign writes it when the fork's turn begins. */
  public static final int GO = 'g';

  private static final String SEPARATOR = ":";

  public TurnPlace {
    if (port < 1 || fork < 0 || iterations < 1) {
      throw new IllegalArgumentException("turn: found port " + port + ", fork " + fork + ", " + iterations
          + " iterations; expected a port and a turn of one or more iterations");
    }
  }

  /** The place in an option of the fork. */
  public String text() {
    return String.join(SEPARATOR, Integer.toString(port), Long.toString(token), Integer.toString(fork),
        Integer.toString(iterations));
  }

  /**
   * Reads the text of a place.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static TurnPlace of(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("turn: found '" + text + "'; expected PORT:TOKEN:FORK:ITERATIONS");
    }
    return new TurnPlace(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }
}

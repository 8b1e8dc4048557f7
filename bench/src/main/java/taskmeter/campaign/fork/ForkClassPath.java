package taskmeter.campaign.fork;

import java.util.Optional;

/**
 * The class path of forks that start. JMH reads it from a property of this JVM when it starts a fork, so forks with
 * different class paths start one after the other.
 */
final class ForkClassPath {

  private static final String PROPERTY = "java.class.path";
  private static final String OWN = System.getProperty(PROPERTY);

  private static int starting;
  private static Optional<String> current = Optional.empty();

  private ForkClassPath() {}

  /** The class path of this program. */
  static String own() {
    return OWN;
  }

  /** Waits until no fork with another class path is starting. Call {@link #started} once the fork has started. */
  static synchronized void starts(String classPath) {
    boolean interrupted = false;
    while (starting > 0 && current.filter(classPath::equals).isEmpty()) {
      try {
        ForkClassPath.class.wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    starting++;
    current = Optional.of(classPath);
    System.setProperty(PROPERTY, classPath);
  }

  /** A fork has started, or has failed to. */
  static synchronized void started() {
    starting--;
    if (starting == 0) {
      current = Optional.empty();
      System.setProperty(PROPERTY, OWN);
      ForkClassPath.class.notifyAll();
    }
  }
}

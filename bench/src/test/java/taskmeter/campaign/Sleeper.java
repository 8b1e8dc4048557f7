package taskmeter.campaign;

import java.time.Duration;

/** A program that hangs in a thread with a known name. */
public final class Sleeper {

  public static final String THREAD = "waits-for-a-party-that-never-comes";
  public static final String READY = "ready";

  private Sleeper() {}

  /** Sleeps for an hour. */
  public static void main(String... arguments) throws InterruptedException {
    Thread thread = Thread.ofPlatform().name(THREAD).start(Sleeper::sleep);
    System.out.println(READY);
    thread.join();
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

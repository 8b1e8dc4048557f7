package taskmeter.campaign;

import java.time.Duration;

/** A program that hangs, in a thread with a name to look for. */
public final class Sleeper {
  private Sleeper() {
  }

  /** Sleeps for an hour. */
  public static void main(String... arguments) throws InterruptedException {
    Thread.ofPlatform().name("waits-for-a-party-that-never-comes").start(Sleeper::sleep).join();
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofHours(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

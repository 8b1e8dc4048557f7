package taskmeter.campaign.ruler;

/** Two threads of the ruler, which start and end together. */
record ThreadPair(Thread first, Thread second) {

  static ThreadPair of(Runnable lead, Runnable follow) {
    return new ThreadPair(
        Thread.ofPlatform().daemon().name("ruler-first").unstarted(lead),
        Thread.ofPlatform().daemon().name("ruler-second").unstarted(follow));
  }

  /**
   * Starts both threads and waits until both have ended, even if interrupted: they end soon, and must not run beside a
   * fork. Restores the interrupt status.
   */
  void run() {
    second.start();
    first.start();
    boolean interrupted = false;
    for (Thread thread : new Thread[] {first, second}) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

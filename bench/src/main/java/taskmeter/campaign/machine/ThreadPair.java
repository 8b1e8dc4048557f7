package taskmeter.campaign.machine;

/** Two threads of the ruler that begin and end together. */
record ThreadPair(Thread first, Thread second) {

  static ThreadPair of(Runnable lead, Runnable follow) {
    return new ThreadPair(
        Thread.ofPlatform().daemon().name("ruler-first").unstarted(lead),
        Thread.ofPlatform().daemon().name("ruler-second").unstarted(follow));
  }

  /**
   * Starts both and waits until both have ended, interrupted or not: they end by themselves soon, and must not run on
   * beside a fork. An interruption is kept for the caller.
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

package taskmeter.scenario.task;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The implementations of {@link Barrier}. */
public final class Barriers {

  private Barriers() {}

  public static final class OnCyclicBarrier implements Barrier {

    private final CyclicBarrier barrier;

    public OnCyclicBarrier(int parties) {
      barrier = new CyclicBarrier(parties);
    }

    @Override
    public void meet() throws InterruptedException {
      try {
        barrier.await();
      } catch (BrokenBarrierException e) {
        throw new BrokenException(e);
      }
    }

    /** Interrupts itself, which breaks it for good: after {@code reset()} a late party would wait for ever. */
    @Override
    public void breakUp() {
      Thread.currentThread().interrupt();
      try {
        barrier.await();
      } catch (InterruptedException | BrokenBarrierException e) {
        Thread.interrupted();
      }
    }
  }

  public static final class OnPhaser implements Barrier {

    private final Phaser phaser;

    public OnPhaser(int parties) {
      phaser = new Phaser(parties);
    }

    @Override
    public void meet() {
      if (phaser.arriveAndAwaitAdvance() < 0) {
        throw new BrokenException();
      }
    }

    @Override
    public void breakUp() {
      phaser.forceTermination();
    }
  }

  /** A barrier written with {@code synchronized}, {@code wait} and {@code notifyAll}. */
  public static final class OnMonitor implements Barrier {

    private final int parties;
    private int arrived;
    private long generation;
    private boolean broken;

    public OnMonitor(int parties) {
      this.parties = parties;
    }

    @Override
    public synchronized void meet() throws InterruptedException {
      if (broken) {
        throw new BrokenException();
      }
      long mine = generation;
      if (++arrived == parties) {
        arrived = 0;
        generation++;
        notifyAll();
      }
      while (mine == generation) {
        if (broken) {
          throw new BrokenException();
        }
        wait();
      }
    }

    @Override
    public synchronized void breakUp() {
      broken = true;
      notifyAll();
    }
  }

  /** A barrier for two parties, which exchange an object. */
  public static final class OnExchanger implements Barrier {

    private final Exchanger<Object> exchanger = new Exchanger<>();
    private volatile boolean broken;

    @Override
    public void meet() throws InterruptedException {
      exchanger.exchange(this);
      if (broken) {
        throw new BrokenException();
      }
    }

    /** Meets the waiting party, if there is one: nothing else wakes it. */
    @Override
    public void breakUp() {
      broken = true;
      try {
        exchanger.exchange(this, 1, TimeUnit.SECONDS);
      } catch (InterruptedException | TimeoutException e) {
        return;
      }
    }
  }

  /** No other party: each meeting only counts. */
  public static final class Alone implements Barrier {

    private long meetings;

    @Override
    public void meet() {
      meetings++;
    }

    @Override
    public long meetings() {
      return meetings;
    }

    @Override
    public void breakUp() {}
  }
}

package taskmeter.scenario;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import taskmeter.carrier.EagerTasks;
import taskmeter.carrier.StartCounts;

/** Starts tasks as a correct carrier does, except for the fault of a test. */
class FaultyStarts implements EagerTasks<Object> {

  final EagerTasks<Object> sound;

  FaultyStarts(EagerTasks<Object> sound) {
    this.sound = sound;
  }

  @Override
  public Object startDeferred(TwoParts task) {
    return sound.startDeferred(task);
  }

  @Override
  public Object startEager(TwoParts task) {
    return sound.startEager(task);
  }

  @Override
  public Optional<StartCounts> starts() {
    return sound.starts();
  }

  @Override
  public void join(Object started) throws InterruptedException, ExecutionException {
    sound.join(started);
  }
}

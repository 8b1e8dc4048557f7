package taskmeter.campaign.fork;

import java.util.List;

/** Runs the forks of one runtime, and knows when they measured. */
public sealed interface TimedLauncher extends ForkLauncher permits JmhFork, PythonFork {

  /** The times of the measured iterations of the last fork. */
  List<MeasuredTime> measured();
}

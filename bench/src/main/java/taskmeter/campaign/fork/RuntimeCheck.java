package taskmeter.campaign.fork;

import java.util.Optional;
import taskmeter.protocol.RuntimeFacts;

/** Checks that a fork ran on the runtime to measure. */
sealed interface RuntimeCheck permits JvmCheck, PythonCheck {

  /** The label of the runtime to measure. */
  String label();

  /** How often its forks repeat an invocation: one in this many; 0 for never. */
  int repeatedEvery();

  /** The first difference between the runtime of a fork and the runtime to measure. */
  Optional<String> difference(RuntimeFacts reported);
}

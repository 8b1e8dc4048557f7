package taskmeter.campaign.fork;

import static taskmeter.campaign.fork.ForkCheck.different;

import java.util.Optional;
import taskmeter.campaign.runtime.MeasuredPython;
import taskmeter.protocol.JvmFacts;
import taskmeter.protocol.PythonFacts;
import taskmeter.protocol.RuntimeFacts;

/**
 * Checks that a fork ran on the CPython to measure, with its options.
 *
 * @param python the CPython to measure
 * @param probed the facts that the probe reported about it
 */
public record PythonCheck(MeasuredPython python, PythonFacts probed) implements RuntimeCheck {

  @Override
  public String label() {
    return python.label();
  }

  @Override
  public int repeatedEvery() {
    return 0;
  }

  @Override
  public Optional<String> difference(RuntimeFacts reported) {
    return switch (reported) {
      case JvmFacts found -> Optional.of("runtime: found " + found.name() + "; expected CPython");
      case PythonFacts found -> different("CPython, version", found.version(), probed.version())
          .or(() -> different("CPython, executable", found.executable(), probed.executable()))
          .or(() -> different("CPython, build", found.build(), probed.build()))
          .or(() -> different("CPython, facts", found, probed));
    };
  }
}

package taskmeter.campaign.python;

import java.nio.file.Path;
import java.util.Set;
import taskmeter.protocol.PythonFacts;

/**
 * A CPython that works.
 *
 * @param executable the file to run, as it was found
 * @param commands the names of the files that run it, such as {@code python3.12}
 * @param facts what it reported about itself
 */
public record CPython(Path executable, Set<String> commands, PythonFacts facts) {

  public CPython {
    commands = Set.copyOf(commands);
  }

  /** The feature release, such as {@code 3.12}; with a {@code t} if it has no global interpreter lock. */
  String shortName() {
    return facts.feature() + (facts.gil() ? "" : "t");
  }

  /** Whether a word of the option names it: a command, a feature release or a version. */
  boolean isNamed(String word) {
    return commands.contains(word) || shortName().equals(word) || facts.version().equals(word)
        || ("python" + shortName()).equals(word);
  }

  /** Formats it as {@code 3.12.1 at /usr/bin/python3.12}. */
  public String text() {
    return facts.version() + (facts.gil() ? "" : " without a global interpreter lock") + " at " + executable;
  }
}

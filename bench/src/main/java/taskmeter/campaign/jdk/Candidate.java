package taskmeter.campaign.jdk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a JDK might be.
 *
 * @param folder a home, or a link to one
 * @param namedBy the variable or file that says so; empty for one that lies where JDKs usually do
 */
record Candidate(Path folder, Optional<String> namedBy) {
  static Candidate lying(Path folder) {
    return new Candidate(folder, Optional.empty());
  }

  static Candidate named(Path folder, String by) {
    return new Candidate(folder, Optional.of(by));
  }

  /** The answer; a broken one says who named it, for that is what must be put right. */
  Answer asked(Duration patience) {
    return switch (JdkProbe.of(folder, patience)) {
      case Jdk jdk -> jdk;
      case Broken broken -> namedBy.map(broken::namedBy).orElse(broken);
    };
  }
}
